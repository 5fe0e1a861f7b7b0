import { z } from 'zod';
import { OAUTH_FLOWS, type ClientAppCheck, type ClientAppSummary } from '../client-app.ts';
import type { Result } from '../result.ts';
import { line, nothing, text } from './line.ts';

const forApp = z.strictObject({ id: z.uuid() });

const saveClientApp = z.strictObject({
  /** Absent for a new app. */
  id: z.uuid().optional(),
  /** A new app that takes over the secret of this one: duplicating. */
  secretOf: z.uuid().optional(),
  name: text(80).min(1),
  clientId: text(512).min(1),
  /** Absent: as it was; empty: none any more. */
  clientSecret: text(512).optional(),
  callbackUrls: z.array(text(2000).min(1)).max(10),
  scopes: z.array(text(80).min(1)).max(50),
  flows: z.array(z.enum(OAUTH_FLOWS)).max(OAUTH_FLOWS.length),
  loginHost: text(4000).min(1).nullable(),
});

export const clientAppLines = {
  listClientApps: line<readonly ClientAppSummary[]>()(nothing),
  saveClientApp: line<Result<ClientAppSummary>>()(saveClientApp),
  /** Refused while orgs use it. */
  removeClientApp: line<Result<null>>()(forApp),
  /** Tries what can be tried without a person. */
  checkClientApp: line<Result<ClientAppCheck>>()(forApp.extend({ loginHost: text(4000).min(1) })),
} as const;
