import { translatorFor } from '../../src/locale/translate.ts';

/**
 * The words of private answers and of a moderator's own view. The Playground says of everybody that they read
 * American English, whatever its configuration; the group's cards are in the table's language all the same.
 */
export const privately = translatorFor('nl-BE');
