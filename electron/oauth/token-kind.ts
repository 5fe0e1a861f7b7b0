import { z } from 'zod';
import { parseJson } from '../../shared/parse-json.ts';

/** The two forms of Salesforce's access tokens (salesforce.md 1.1); all that is not a JWT is opaque to us. */
export function kindOfToken(accessToken: string): 'opaque' | 'jwt' {
  return /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/.test(accessToken) ? 'jwt' : 'opaque';
}

const claims = z.object({ exp: z.number().positive().max(1e12) });

/** When a JWT says that it ends, in ms since the epoch; null for one that does not say. Its signature is not looked at. */
export function endOfJwt(accessToken: string): number | null {
  const payload = Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString('utf8');
  const parsed = claims.safeParse(parseJson(payload));
  return parsed.success ? parsed.data.exp * 1000 : null;
}
