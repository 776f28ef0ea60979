import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createAlarm } from '../../src/application/clock.ts';

const clock = { now: () => Date.now() };

describe('an alarm', () => {
  let rings: number[];
  let began: number;
  const anAlarm = () => createAlarm(clock, () => rings.push(Date.now() - began), 1_000);

  beforeEach(() => {
    jest.useFakeTimers();
    rings = [];
    began = Date.now();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('rings at once where it was quiet', () => {
    const alarm = anAlarm();
    alarm.set(Date.now());
    jest.advanceTimersByTime(1);
    expect(rings).toEqual([0]);
    jest.advanceTimersByTime(1_000);
    alarm.set(Date.now());
    jest.advanceTimersByTime(1);
    expect(rings).toEqual([0, 1_001]);
  });

  test('in a storm of wakes rings at most twenty times a second, and once after the last', () => {
    const alarm = anAlarm();
    for (let time = 0; time < 1_000; time += 5) {
      alarm.set(Date.now());
      jest.advanceTimersByTime(5);
    }
    expect(rings.length).toBeLessThanOrEqual(21);
    expect(rings.length).toBeGreaterThan(15);
    const before = rings.length;
    jest.advanceTimersByTime(1_000);
    expect(rings.length - before).toBeLessThanOrEqual(1);
    expect(rings.at(-1)).toBeGreaterThanOrEqual(995);
  });

  test('rings at the sooner of two moments, and not for the later one', () => {
    const alarm = anAlarm();
    alarm.set(began + 300);
    alarm.set(began + 200);
    alarm.set(began + 400);
    jest.advanceTimersByTime(1_000);
    expect(rings).toEqual([200]);
  });

  test('rings within a second also where the clock was set back', () => {
    const alarm = anAlarm();
    alarm.set(Date.now());
    jest.advanceTimersByTime(1);
    jest.setSystemTime(began - 3_600_000);
    alarm.set(began);
    jest.advanceTimersByTime(1_000);
    expect(rings).toHaveLength(2);
  });
});
