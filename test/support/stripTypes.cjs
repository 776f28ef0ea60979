// Jest runs the same type-stripped source as `node` does: no second compiler to disagree with.
const { stripTypeScriptTypes } = require('node:module');

module.exports = {
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
};
