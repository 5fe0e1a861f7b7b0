import type { Result } from '../../shared/result.ts';
import type { SignInTraces } from '../doctor/sign-in-traces.ts';
import type { Handlers } from './register.ts';

/** The handlers, with every sign-in noted step by step for the doctor. */
export function traceSignIns(handlers: Handlers, traces: SignInTraces): Handlers {
  return {
    ...handlers,
    addOrg: (request) =>
      traces.record(
        { method: request.method, secrets: secretsOf(request) },
        async () => handlers.addOrg(request),
        describeOutcome,
      ),
    signInAgain: (request) =>
      traces.record(
        { method: `${request.again.method}, again`, secrets: secretsOf(request.again) },
        async () => handlers.signInAgain(request),
        describeOutcome,
      ),
  };
}

/** What the person typed that nobody else may read, however deep it is in the request. */
function secretsOf(request: object): readonly string[] {
  return Object.entries(request).flatMap(([name, value]: readonly [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return secretsOf(value);
    return typeof value === 'string' && SECRET_NAMES.has(name) ? [value] : [];
  });
}

const SECRET_NAMES: ReadonlySet<string> = new Set([
  'password',
  'securityToken',
  'clientSecret',
  'accessToken',
  // Of a pasted key or SFDX URL.
  'text',
]);

function describeOutcome(result: Result<unknown>): string {
  if (result.ok) return 'signed in';
  const { code, salesforce } = result.error;
  return salesforce === undefined ? code : `${code} (${salesforce.error}: ${salesforce.description})`;
}
