import { CONTROL_PATH } from './control/control-path.ts';
import type { PracticeSalesforce } from './start-practice-salesforce.ts';

/** What a person or a program needs to know to sign in: the one JSON line of `npm run practice -- --json`. */
export interface PracticeDescription {
  /** Path of the PEM to trust, where the practice runs with TLS. */
  readonly caFile?: string;
  /** The page that flips policies and faults by hand. */
  readonly controlUrl: string;
  readonly production: { readonly loginUrl: string };
  readonly sandbox: { readonly loginUrl: string };
  readonly orgs: readonly {
    readonly name: string;
    readonly kind: string;
    readonly organizationId: string;
    readonly instanceUrl: string;
    readonly loginUrl: string;
    readonly users: readonly {
      readonly name: string;
      readonly username: string;
      readonly password: string;
      readonly securityToken: string;
      readonly userId: string;
    }[];
  }[];
  readonly clientApps: readonly {
    readonly name: string;
    readonly clientId: string;
    readonly clientSecret?: string;
    readonly callbackUrls: readonly string[];
    readonly scopes: readonly string[];
  }[];
}

/** @param caFile path of the certificate authority's PEM, null without TLS */
export function describePractice(
  practice: PracticeSalesforce,
  caFile: string | null = null,
): PracticeDescription {
  return {
    ...(caFile !== null && { caFile }),
    controlUrl: `${practice.production.loginUrl}${CONTROL_PATH}`,
    production: practice.production,
    sandbox: practice.sandbox,
    orgs: practice.orgs.map(({ name, kind, organizationId, instanceUrl, loginUrl, users }) => ({
      name,
      kind,
      organizationId,
      instanceUrl,
      loginUrl,
      users: users.map((user) => ({
        name: `${user.firstName} ${user.lastName}`,
        username: user.username,
        password: user.password,
        securityToken: user.securityToken,
        userId: user.id,
      })),
    })),
    clientApps: practice.clientApps.all(),
  };
}

/** The same for a person at a terminal. */
export function printPractice(description: PracticeDescription): string {
  const { controlUrl, production, sandbox, orgs, clientApps, caFile } = description;
  const users = orgs.flatMap((org) =>
    org.users.map(({ username, password }) => `  ${org.name.padEnd(18)} ${username.padEnd(30)} ${password}`),
  );
  const apps = clientApps.map(({ name, clientId }) => `  ${name.padEnd(32)} ${clientId}`);
  return [
    'Practice Salesforce',
    '',
    `  Production login   ${production.loginUrl}`,
    `  Sandbox login      ${sandbox.loginUrl}`,
    `  Control page       ${controlUrl}`,
    ...orgs.map((org) => `  ${org.name.padEnd(18)} ${org.instanceUrl}`),
    '',
    'Users and passwords',
    ...users,
    '',
    'Client apps (callback http://localhost:8717/callback)',
    ...apps,
    '',
    ...(caFile === undefined
      ? []
      : ['Certificate authority to trust (NODE_EXTRA_CA_CERTS)', `  ${caFile}`, '']),
    'Ctrl+C stops it.',
  ].join('\n');
}
