import { generateRandomState } from 'oauth4webapi';

/** A fresh `state` of 256 random bits: ties a callback to the one sign-in that asked for it (RFC 6749 10.12). */
export function createState(): string {
  return generateRandomState();
}
