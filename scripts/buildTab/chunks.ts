/** What only some load, apart from what everybody does. */
const FOR_SOME = /react-select|teams-js|tanstack/;

const isForAll = (file: string): boolean =>
  /node_modules\/(?:@fluentui|@griffel|react|scheduler|keyborg|tabster|@swc|@emotion|@ctrl)/.test(file) &&
  !FOR_SOME.test(file);

/**
 * How the script is cut: what stands under the page in one file, since each file costs a slow device time, and
 * apart from our own, since it seldom changes and stays in the browser's memory.
 */
export const chunks = {
  // Else what asks for the table would stand behind what draws it.
  includeDependenciesRecursively: false,
  groups: [
    { name: 'ground', test: isForAll },
    {
      name: 'everybody',
      test: /src\/tab\/page\/(?:everybody\/.*\.tsx?$|useTable|usePlate|usePart|useIsWide|words\.ts|lensChoice|Later)/,
    },
  ],
};
