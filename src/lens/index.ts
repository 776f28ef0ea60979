export { type LensChoice, parseLensChoice, takeHashtags } from './hashtags.ts';
export { suggestLenses } from './suggestLenses.ts';
