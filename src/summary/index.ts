export { draftPoints } from './draftPoints.ts';
export { draftText, fullText } from './draftText.ts';
export { finalSummary } from './finalSummary.ts';
