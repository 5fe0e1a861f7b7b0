import { z } from 'zod';
import { orgKey, text } from './line.ts';

/** What the page sends to sign in, by method. Secrets in it are the person's own typing; they never come back. */

/** Made by the page, so that it can cancel the sign-in it started. */
export const signInId = z.uuid();

export const clientAppChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), id: z.uuid() }),
  z.strictObject({
    kind: z.literal('new'),
    name: text(80).optional(),
    clientId: text(512).min(1),
    clientSecret: text(512).optional(),
    /** Absent where the method needs none. */
    callbackUrl: text(2000).min(1).optional(),
  }),
]);

/** A client app as a person enters or chooses it. */
export type ClientAppChoice = z.output<typeof clientAppChoice>;

/** A secret text: pasted, or in a file that `pickFile` read (its content never enters the page). */
const secretText = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pasted'), text: text(20_000).min(1) }),
  z.strictObject({ kind: z.literal('file'), fileId: z.uuid() }),
]);

const webServerChoice = z.strictObject({
  via: z.enum(['embedded', 'browser']),
  loginHint: text(255).optional(),
  prompt: z.enum(['login', 'consent', 'select_account']).optional(),
  /** Shows Salesforce's own login page where My Domain would go straight to an identity provider (`login=true`). */
  bypassSso: z.boolean().optional(),
  /** One of `listBrowsers`; absent means the system's choice. */
  browser: z.strictObject({ id: text(64).min(1), privateWindow: z.boolean() }).optional(),
});
const webServer = { method: z.literal('browser'), ...webServerChoice.shape };

/** How a person wants to sign in at Salesforce's own page. */
export type WebServerChoice = z.output<typeof webServerChoice>;

const password = text(512).min(1);
const securityToken = text(64).optional();
const keepPassword = z.boolean();

const added = {
  signInId,
  alias: text(60).optional(),
  /** The row that waited for this sign-in; it goes when the org is there. */
  waitingId: z.uuid().optional(),
};
const atHost = { loginHost: text(4000).min(1), clientApp: clientAppChoice };

export const addOrgRequest = z.discriminatedUnion('method', [
  z.strictObject({ ...added, ...atHost, ...webServer }),
  z.strictObject({
    ...added,
    ...atHost,
    method: z.literal('password'),
    username: text(255).min(1),
    password,
    securityToken,
    keepPassword,
  }),
  z.strictObject({
    ...added,
    ...atHost,
    method: z.literal('jwt'),
    username: text(255).min(1),
    audience: text(255).min(1),
    privateKey: secretText,
  }),
  z.strictObject({ ...added, ...atHost, method: z.literal('client-credentials') }),
  z.strictObject({ ...added, method: z.literal('sfdx-url'), sfdxAuthUrl: secretText }),
  z.strictObject({
    ...added,
    method: z.literal('access-token'),
    accessToken: text(16_384).min(1),
    instanceUrl: text(4000).min(1),
  }),
  z.strictObject({ ...added, ...atHost, method: z.literal('device') }),
]);

/** The method the org was added with; what is absent is as it was then. */
export const signInAgainRequest = z.strictObject({
  signInId,
  orgKey,
  again: z.discriminatedUnion('method', [
    z.strictObject({ ...webServer, via: webServer.via.optional() }),
    z.strictObject({
      method: z.literal('password'),
      /** Absent where the password is kept. */
      password: password.optional(),
      securityToken,
      keepPassword,
    }),
    z.strictObject({ method: z.literal('jwt'), privateKey: secretText.optional() }),
    z.strictObject({ method: z.literal('client-credentials') }),
    z.strictObject({ method: z.literal('sfdx-url'), sfdxAuthUrl: secretText }),
    z.strictObject({ method: z.literal('access-token'), accessToken: text(16_384).min(1) }),
    z.strictObject({ method: z.literal('device') }),
  ]),
});

export const pickFileRequest = z.strictObject({ purpose: z.enum(['private-key', 'sfdx-url']) });
export const privateKeyRequest = z.strictObject({ privateKey: secretText });
export const browserAnswer = z.strictObject({ signInId, url: text(20_000).min(1) });
