import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';

const KEY_ID = 'practice-1';

/** Signs id tokens; the key is made when the first one is asked for, since that costs a tenth of a second. */
export interface SigningKey {
  sign(claims: JWTPayload): Promise<string>;
  /** For `/id/keys`. */
  publicJwk(): Promise<JWK>;
}

export function createSigningKey(): SigningKey {
  let pair: ReturnType<typeof generateKeyPair> | null = null;
  const keys = (): ReturnType<typeof generateKeyPair> => (pair ??= generateKeyPair('RS256'));
  return {
    sign: async (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
        .sign((await keys()).privateKey),
    publicJwk: async () => ({
      ...(await exportJWK((await keys()).publicKey)),
      kid: KEY_ID,
      alg: 'RS256',
      use: 'sig',
    }),
  };
}
