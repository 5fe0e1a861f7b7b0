import type { WebServerChoice } from '../../shared/contract/sign-in-requests.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { findLoginHost } from '../../shared/find-login-host.ts';
import { plainText } from '../../shared/plain-text.ts';
import type { Clock } from '../ports/clock.ts';
import type { OrgRecord, OrgStore } from '../ports/org-store.ts';
import type { ClientAppChoice, ClientApps, ReadyClientApp } from './client-apps.ts';
import type { Grant, Grants } from './grants.ts';
import type { OrgStates } from './org-states.ts';
import type { SignedIn, SignInRequest } from './sign-in.ts';

export interface AddOrgRequest extends WebServerChoice {
  readonly signInId: string;
  readonly loginHost: string;
  readonly clientApp: ClientAppChoice;
  readonly alias?: string | undefined;
}

export interface AddOrgParts {
  readonly store: OrgStore;
  readonly grants: Grants;
  readonly clientApps: ClientApps;
  readonly states: OrgStates;
  readonly clock: Clock;
  newPartition(): string;
  isPractice(loginHost: string): boolean;
  signIn(request: SignInRequest, signal: AbortSignal): Promise<Result<SignedIn>>;
  /** Tells the server that a token is not wanted; its outcome changes nothing here. */
  revoke(loginHost: string, clientApp: ReadyClientApp, grant: Omit<Grant, 'refreshing'>): Promise<void>;
}

/**
 * Signs in and adds the org, or updates the row of the same user in the same organization. Nothing is stored before
 * the sign-in has proven itself, and the secrets are durable before the row appears.
 */
export async function addOrg(
  parts: AddOrgParts,
  request: AddOrgRequest,
  signal: AbortSignal,
): Promise<Result<OrgRecord>> {
  const host = findLoginHost(request.loginHost);
  if (!host.ok) return host;
  const { loginHost } = host.value;
  const practice = parts.isPractice(loginHost);
  const clientApp = await parts.clientApps.resolve(request.clientApp, practice);
  if (!clientApp.ok) return clientApp;
  const signedIn = await parts.signIn({ ...request, loginHost, clientApp: clientApp.value }, signal);
  if (!signedIn.ok) return signedIn;

  const savedApp = await parts.clientApps.save(clientApp.value);
  const written = savedApp.ok ? await parts.grants.write(signedIn.value.key, signedIn.value.grant) : savedApp;
  if (!written.ok) {
    // What cannot be kept is given back: it would hold one of the user's five approvals (salesforce.md 0.13).
    await parts.revoke(loginHost, clientApp.value, signedIn.value.grant);
    return written;
  }
  const updated = await parts.store.update((state) => {
    const present = state.orgs.find((org) => org.key === signedIn.value.key);
    const record = recordOf(parts, request, loginHost, practice, clientApp.value, signedIn.value, present);
    return {
      ...state,
      orgs:
        present === undefined
          ? [...state.orgs, record]
          : state.orgs.map((org) => (org.key === record.key ? record : org)),
    };
  });
  if (!updated.ok) return updated;
  parts.states.set(signedIn.value.key, undefined);
  const record = updated.value.orgs.find((org) => org.key === signedIn.value.key);
  if (record === undefined) throw new Error('A store update lost the org it was given');
  return ok(record);
}

function recordOf(
  parts: AddOrgParts,
  request: AddOrgRequest,
  loginHost: string,
  practice: boolean,
  clientApp: ReadyClientApp,
  signedIn: SignedIn,
  present: OrgRecord | undefined,
): OrgRecord {
  const alias = plainText(request.alias ?? '', 60);
  return {
    key: signedIn.key,
    alias: alias === '' ? (present?.alias ?? defaultAlias(signedIn)) : alias,
    ...factsOfSignIn(signedIn),
    loginHost,
    method: 'browser',
    signInVia: request.via,
    clientAppId: clientApp.record.id,
    partition: present?.partition ?? parts.newPartition(),
    practice,
    addedAt: present?.addedAt ?? parts.clock.now(),
    ...(present?.lastUsedAt === undefined ? {} : { lastUsedAt: present.lastUsedAt }),
  };
}

/** What every sign-in tells anew about an org, whether it is added or reconnected. */
export function factsOfSignIn(signedIn: SignedIn) {
  const { organizationId, userId, organizationName, username, kind, scopes, apiVersion, grant } = signedIn;
  return {
    organizationId,
    userId,
    organizationName,
    username,
    kind,
    scopes,
    apiVersion,
    instanceUrl: grant.instanceUrl,
  };
}

/** `acme` of `acme.my.salesforce.com`, `acme--uat` of its sandbox; the organization's name where the host says little. */
function defaultAlias({ grant, organizationName }: SignedIn): string {
  const { hostname } = new URL(grant.instanceUrl);
  const label = hostname.split('.')[0] ?? '';
  const tellsLittle = /^\d+$|^$|^localhost$|^(login|test)$/.test(label);
  return (tellsLittle ? organizationName : label).slice(0, 60);
}
