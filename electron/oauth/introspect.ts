import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';
import { parseStrictJson } from './strict-json.ts';
import { postToAuthorizationServer, type TokenEndpoint } from './token-client.ts';
import { classifyHttpFailure, classifyTokenError, type TokenFailure } from './token-error.ts';
import { words } from '../text/words.ts';

/** What Salesforce says of an access token; times in ms since the epoch by its clock. */
export type Introspection =
  | { readonly active: true; readonly endsAt: number | null; readonly issuedAt: number | null }
  | { readonly active: false };

const seconds = z.number().positive().max(1e12);
const schema = z.object({ active: z.boolean(), exp: seconds.optional(), iat: seconds.optional() });

/**
 * Asks `/services/oauth2/introspect` about an access token: the only way to see when an opaque one ends, and only for
 * an app with a secret, about its own tokens (salesforce.md 4.3).
 */
export async function introspectToken(
  endpoint: TokenEndpoint,
  accessToken: string,
): Promise<Result<Introspection, TokenFailure>> {
  const form = { token: accessToken, token_type_hint: 'access_token' };
  const answer = await postToAuthorizationServer(endpoint, '/services/oauth2/introspect', form);
  if (!answer.ok) return fail(classifyHttpFailure(answer.error));
  if (answer.value.status !== 200)
    return fail(classifyTokenError(answer.value, endpoint.clock.now(), 'identity'));
  const json = parseStrictJson(answer.value.body);
  const parsed = schema.safeParse(json.ok ? json.value : undefined);
  if (!parsed.success) {
    return fail({ kind: 'response-refused', detail: words().oauth.sessionMisshaped });
  }
  const { active, exp, iat } = parsed.data;
  if (!active) return ok({ active });
  const ms = (value: number | undefined) => (value === undefined ? null : value * 1000);
  return ok({ active, endsAt: ms(exp), issuedAt: ms(iat) });
}
