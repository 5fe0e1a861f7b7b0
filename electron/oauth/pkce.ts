import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from 'oauth4webapi';

/** A PKCE pair (RFC 7636, S256). One per sign-in, never used twice (RFC 9700 2.1.1). */
export interface Pkce {
  /** The secret half: goes to the token endpoint only. */
  readonly verifier: string;
  /** The public half: goes into the authorize URL. */
  readonly challenge: string;
}

/** Makes a fresh pair: 256 random bits from the platform's generator, 43 characters. */
export async function createPkce(): Promise<Pkce> {
  const verifier = generateRandomCodeVerifier();
  return { verifier, challenge: await calculatePKCECodeChallenge(verifier) };
}
