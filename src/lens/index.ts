export { type LensChoice, parseLensChoice, takeHashtags } from './hashtags.ts';
export { explainLenses, type LensReason, suggestLenses } from './suggestLenses.ts';
