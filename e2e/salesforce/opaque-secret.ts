import { createHash, randomBytes } from 'node:crypto';
import { toShortId } from './salesforce-id.ts';

const TOKEN_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._';

/** Random characters of `[A-Za-z0-9._]`: 64 of them, so a byte's low six bits choose without bias. */
export function randomTokenCharacters(length: number): string {
  return [...randomBytes(length)].map((byte) => TOKEN_ALPHABET.charAt(byte & 63)).join('');
}

/** An access token or sid: `<15-char org id>!` and 96 characters, 112 in all (salesforce.md 7.3.4). */
export function newAccessToken(organizationId: string): string {
  return `${toShortId(organizationId)}!AQ${randomTokenCharacters(94)}`;
}

/** Whether an access token is of the JWT kind (salesforce.md 4.4). */
export function isJwt(token: string): boolean {
  return token.startsWith('eyJ');
}

/** A refresh token in the alphabet that SFDX auth URLs allow (salesforce.md 6). */
export function newRefreshToken(): string {
  return `5Aep861${randomTokenCharacters(80)}`;
}

/** An authorization code. It ends in `==`, so that a client that decodes twice or not at all is found out. */
export function newAuthorizationCode(): string {
  return `aPrx${randomTokenCharacters(72)}==`;
}

/** What the server remembers of a secret: enough to recognise it, nothing to leak from a state file. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
