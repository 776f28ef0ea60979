import type { MakeDocument } from '../../src/application/ports.ts';
import { carryOut } from '../../src/export/carryOut.ts';
import { createWriteMinutes } from '../../src/export/minutesFile.ts';

/** Makes documents in this very process: what a test of their content needs. */
export const madeHere: MakeDocument = (order) => carryOut(order());
export const writtenHere = createWriteMinutes(madeHere);
