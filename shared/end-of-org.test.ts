import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastMoment, onDayOfEnd } from './end-of-org.ts';

const DAY = Date.UTC(2026, 11, 1);
const MOMENT = Date.UTC(2026, 11, 1, 18, 46);

// Node reads the zone of the process anew each time it is set.
let zone: string | undefined;
beforeEach(() => {
  zone = process.env['TZ'];
});
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it.each(['Pacific/Pago_Pago', 'UTC', 'Pacific/Kiritimati'])(
  'a day that Salesforce names is the same day in %s',
  (timeZone) => {
    process.env['TZ'] = timeZone;
    expect(onDayOfEnd(DAY).toLocaleDateString('en')).toBe('12/1/2026');
  },
);

it('a moment is on the day that it is where somebody looks', () => {
  process.env['TZ'] = 'Pacific/Kiritimati';
  expect(onDayOfEnd(MOMENT).toLocaleDateString('en')).toBe('12/2/2026');
});

describe('what is past for certain', () => {
  it('is a day once it is over in the last place on earth', () => {
    expect(new Date(lastMoment(DAY)).toISOString()).toBe('2026-12-02T12:00:00.000Z');
  });

  it('is a moment at once', () => {
    expect(lastMoment(MOMENT)).toBe(MOMENT);
  });
});
