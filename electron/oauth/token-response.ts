import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';
import { trustedInstance } from '../../shared/salesforce-host.ts';
import { recordId18 } from '../../shared/record-id.ts';
import { parseStrictJson } from './strict-json.ts';

/** One user in one organization, 18-character ids. */
export interface GrantIdentity {
  readonly organizationId: string;
  readonly userId: string;
}

/** What a token endpoint granted. */
export interface TokenGrant {
  readonly accessToken: string;
  /** Null when the answer had none: a refresh token that is already held stays the valid one. */
  readonly refreshToken: string | null;
  /** Origin where the token works, without a slash at the end. */
  readonly instanceUrl: string;
  /** From the `id` URL; null when the server sent none (then userinfo tells). */
  readonly identity: GrantIdentity | null;
  /** Empty when the server did not say. */
  readonly scopes: readonly string[];
  /** Milliseconds since the epoch by the server's clock: a hint, never a reason to call a token dead. */
  readonly issuedAt: number | null;
  /** What was wrong with the answer without making it useless. */
  readonly faults: readonly 'empty-refresh-token'[];
}

/** Why an answer of status 200 is not taken; words for a message, never a value from the answer. */
export type TokenResponseFault =
  | 'not-json'
  | 'repeated-key'
  | 'forbidden-key'
  | 'wrong-shape'
  | 'no-access-token'
  | 'not-bearer'
  | 'no-instance-url'
  | 'foreign-instance-url'
  | 'foreign-identity';

/** Visible ASCII: anything else could break out of the Authorization header. */
const token = z.string().regex(/^[\x21-\x7e]{1,16384}$/);

/** Some servers write `null` for what they do not send. */
const schema = z.object({
  access_token: token.nullish(),
  refresh_token: z.union([token, z.literal('')]).nullish(),
  instance_url: z.string().max(2000).nullish(),
  id: z.string().max(2000).nullish(),
  issued_at: z.union([z.string(), z.number()]).nullish(),
  scope: z.string().max(4000).nullish(),
  token_type: z.string().max(100).nullish(),
});

/**
 * Reads the body of a successful token answer (salesforce.md 1.1). `loginHost` decides whether a loopback instance
 * may be believed. Unknown fields are dropped.
 */
export function parseTokenResponse(body: string, loginHost: string): Result<TokenGrant, TokenResponseFault> {
  const json = parseStrictJson(body);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  if (!parsed.success) return fail('wrong-shape');
  const fields = parsed.data;

  if (isAbsent(fields.access_token)) return fail('no-access-token');
  // DPoP tokens (Winter '27) are bound to a key that we do not have.
  if (!isAbsent(fields.token_type) && fields.token_type.toLowerCase() !== 'bearer') {
    return fail('not-bearer');
  }
  if (isAbsent(fields.instance_url)) return fail('no-instance-url');
  const instanceUrl = trustedInstance(fields.instance_url, loginHost);
  if (instanceUrl === null) return fail('foreign-instance-url');
  const identity = isAbsent(fields.id) ? null : parseIdentityUrl(fields.id, loginHost);
  if (!isAbsent(fields.id) && identity === null) return fail('foreign-identity');

  return ok({
    accessToken: fields.access_token,
    refreshToken: isAbsent(fields.refresh_token) || fields.refresh_token === '' ? null : fields.refresh_token,
    instanceUrl,
    identity,
    scopes: (fields.scope ?? '').split(' ').filter((scope) => scope !== ''),
    issuedAt: readIssuedAt(fields.issued_at),
    faults: fields.refresh_token === '' ? ['empty-refresh-token'] : [],
  });
}

/** Who `https://login.salesforce.com/id/<00D…>/<005…>` is; null unless it is such a URL at a trusted host. */
function parseIdentityUrl(text: string, loginHost: string): GrantIdentity | null {
  const match = /^([a-z]+:\/\/[^/?#]+)\/id\/([a-zA-Z0-9]+)\/([a-zA-Z0-9]+)\/?$/.exec(text);
  const [, origin, organization, user] = match ?? [];
  if (origin === undefined || organization === undefined || user === undefined) return null;
  if (trustedInstance(origin, loginHost) === null) return null;
  const organizationId = recordId18(organization);
  const userId = recordId18(user);
  return organizationId === null || userId === null ? null : { organizationId, userId };
}

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

function readIssuedAt(value: string | number | null | undefined): number | null {
  const ms =
    typeof value === 'string' && !/^\d{1,15}$/.test(value) ? Number.NaN : Number(value ?? Number.NaN);
  return Number.isSafeInteger(ms) && ms > 0 ? ms : null;
}
