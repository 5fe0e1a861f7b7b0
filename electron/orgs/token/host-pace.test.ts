import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createHostPace } from './host-pace.ts';

it('tells Salesforce’s own words while a host is left alone, and how long', () => {
  const pace = createHostPace(createFakeClock(), () => 1);
  const salesforce = { error: 'system_down', description: 'back at noon', status: 503 };
  const message = 'Salesforce answered, but not as it should: status 503.';
  const error = { code: 'SALESFORCE_UNAVAILABLE', message, remedy: 'retry', salesforce } as const;
  expect(pace.refusal('login.salesforce.com')).toBeNull();
  pace.asking('login.salesforce.com')({ kind: 'unchanged', error, retryAfterMs: 30_000 });
  expect(pace.refusal('login.salesforce.com')).toEqual({
    ...error,
    message: `${message} It is left alone for now: try again in 33 seconds.`,
    aside: 'It is left alone for now: try again in 33 seconds.',
  });
});
