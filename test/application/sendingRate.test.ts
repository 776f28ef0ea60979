import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSendingRate, perConversation } from '../../src/application/sendingRate.ts';

describe('the rate of sending', () => {
  test('lets seven go at once, and the eighth a second later', () => {
    const rate = createSendingRate(perConversation);
    for (let send = 0; send < 7; send += 1) {
      expect(rate.waitFor(0)).toBe(0);
      rate.sent(0);
    }
    expect(rate.waitFor(0)).toBe(1_000);
    expect(rate.waitFor(1_000)).toBe(0);
    rate.sent(1_000);
    // Eight in two seconds: the ninth waits for the first to be two seconds old.
    expect(rate.waitFor(1_000)).toBe(1_000);
  });

  test('is never above any window, whenever messages come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2_000), { minLength: 1, maxLength: 200 }), (pauses) => {
        const rate = createSendingRate(perConversation);
        const sends: number[] = [];
        let now = 0;
        for (const pause of pauses) {
          now += pause;
          now += rate.waitFor(now);
          expect(rate.waitFor(now)).toBe(0);
          rate.sent(now);
          sends.push(now);
        }
        for (const { most, milliseconds } of perConversation)
          for (const [index, from] of sends.entries()) {
            const next = sends[index + most];
            if (next !== undefined) expect(next - from).toBeGreaterThanOrEqual(milliseconds);
          }
      }),
    );
  });
});
