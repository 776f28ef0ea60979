import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { labelledFile, measureLenses, readLabelled } from '../../scripts/measureLenses.ts';

const there = existsSync(labelledFile);
const testWhereThere = there ? test : test.skip;

testWhereThere(
  `lens suggestions meet people’s labels${there ? '' : ' (skipped: no ../shared/data/lens-dev.tsv here)'}`,
  () => {
    const { micro } = measureLenses(readLabelled(labelledFile));
    expect(micro.precision).toBeGreaterThanOrEqual(0.8);
    expect(micro.f1).toBeGreaterThanOrEqual(0.8);
  },
);
