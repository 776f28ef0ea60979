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

  test('a place that was kept for nothing is free again', () => {
    const rate = createSendingRate(perConversation);
    for (let send = 0; send < 7; send += 1) rate.sent(send);
    expect(rate.waitFor(6)).toBe(994);
    rate.unsent(3);
    expect(rate.waitFor(6)).toBe(0);
    // What never was takes nobody's place.
    rate.unsent(500);
    rate.sent(6);
    expect(rate.waitFor(6)).toBe(994);
  });

  test('counts a message from when it was taken in, since Teams may have counted it that late', () => {
    const rate = createSendingRate(perConversation);
    for (let send = 0; send < 7; send += 1) rate.sent(0);
    rate.arrived(0, 400);
    // The oldest six still count from 0; the seventh place in a second is free when the first of them is.
    expect(rate.waitFor(400)).toBe(600);
    for (let send = 0; send < 6; send += 1) rate.arrived(0, 500);
    expect(rate.waitFor(500)).toBe(900);
    // One that is long past changes nothing.
    rate.arrived(-5_000, 600);
    expect(rate.waitFor(1_400)).toBe(0);
  });
});
