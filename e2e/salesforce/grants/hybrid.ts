import { authorizationCode } from './authorization-code.ts';
import type { GrantHandler } from './grant.ts';
import { refreshToken } from './refresh-token.ts';

/** `grant_type=hybrid_auth_code`: a code for tokens and the sids of the browser hosts (salesforce.md 1.2). */
export const hybridAuthCode: GrantHandler = { ...authorizationCode, flow: 'hybrid', hybrid: true };

/** `grant_type=hybrid_refresh`: renewal of both. */
export const hybridRefresh: GrantHandler = { ...refreshToken, flow: 'hybrid', hybrid: true };
