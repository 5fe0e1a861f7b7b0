import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PracticeClientApp } from './client-apps.ts';
import type { PracticeUser } from './organizations.ts';
import type { VisitedPage } from './practice-browser.ts';
import type { SignInRequest, SignInTokens } from './sign-in.ts';
import type { PracticeOrg, PracticeSalesforce } from './start-practice-salesforce.ts';

/** Runs `sf` with these arguments; `extra` is added to its environment. */
export type CliRun = (
  args: readonly string[],
  extra?: Readonly<Record<string, string>>,
) => Promise<{ readonly ok: boolean; readonly stdout: string; readonly stderr: string }>;

export interface CliCheck {
  readonly practice: PracticeSalesforce;
  /** Another one, with TLS, that `sf` trusts: for the sign-ins that need it. */
  readonly secure: PracticeSalesforce;
  /** Where files for `sf` may be put. */
  readonly folder: string;
  readonly sf: CliRun;
  readonly signIn: (request: SignInRequest) => Promise<SignInTokens>;
  readonly openPage: (url: string) => Promise<VisitedPage>;
  /** Told after each check; `problem` is null when it passed. */
  readonly report: (name: string, problem: string | null) => void;
}

const loginSchema = z.object({
  result: z.object({ orgId: z.string(), username: z.string(), instanceUrl: z.string() }),
});
const displaySchema = z.object({
  result: z.object({
    id: z.string(),
    username: z.string(),
    connectedStatus: z.string().optional(),
    alias: z.string(),
  }),
});
const listSchema = z.object({
  result: z.object({
    nonScratchOrgs: z.array(
      z.object({ username: z.string(), connectedStatus: z.string(), isSandbox: z.boolean().optional() }),
    ),
  }),
});
const openSchema = z.object({ result: z.object({ url: z.string(), orgId: z.string() }) });
const tokenSchema = z.object({ result: z.object({ accessToken: z.string() }) });

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** The id of the generic login host of an org's environment (hosts.ts). */
function hostIdOf({ kind }: PracticeOrg): string {
  return kind === 'sandbox' || kind === 'scratch' ? 'test' : 'login';
}

function expect(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** Every command of the CLI that the practice Salesforce must satisfy, one check each, per org. */
export async function checkCli(check: CliCheck): Promise<{ passed: number; failed: number }> {
  const { practice, secure, sf, report } = check;
  const counts = { passed: 0, failed: 0 };
  const tokens = new Map<string, string>();

  const run = async (name: string, body: () => Promise<void>): Promise<void> => {
    try {
      await body();
      counts.passed += 1;
      report(name, null);
    } catch (error) {
      counts.failed += 1;
      report(name, scrub(error instanceof Error ? error.message : String(error)));
    }
  };
  /** A failure must not print a token into somebody's build log. */
  const scrub = (text: string): string =>
    [...practice.issued.tokens(), ...secure.issued.tokens()].reduce(
      (clean, secret) => clean.replaceAll(secret, '[secret]'),
      text,
    );
  const json = async (args: readonly string[], extra?: Record<string, string>): Promise<unknown> => {
    const { ok, stdout, stderr } = await sf([...args, '--json'], extra);
    expect(ok, `sf ${args.slice(0, 3).join(' ')}: ${stdout}${stderr}`.slice(0, 2000));
    return JSON.parse(stdout);
  };

  for (const org of practice.orgs) {
    await run(`org login access-token  ${org.name}`, () => login(org));
  }
  await run('org list', list);
  for (const org of practice.orgs) {
    await run(`org open --url-only     ${org.name}`, () => open(org));
    await run(`org auth show-access-token  ${org.name}`, () => showToken(org));
  }
  for (const org of secure.orgs) {
    await run(`org login jwt           ${org.name}`, () => loginByJwt(org));
    await run(`org login sfdx-url      ${org.name}`, () => loginByUrl(org));
  }
  return counts;

  /** The user an org is signed in as, and the app that the CLI is. */
  function standardParts(org: PracticeOrg): { user: PracticeUser; app: PracticeClientApp } {
    const [user] = org.users;
    const app = practice.clientApps.find('PlatformCLI');
    if (user === undefined || app === undefined) throw new Error('practice has no user or no CLI app');
    return { user, app };
  }

  function signInAs(org: PracticeOrg): Promise<SignInTokens> {
    const { user, app } = standardParts(org);
    return check.signIn({
      loginUrl: org.loginUrl,
      clientId: app.clientId,
      redirectUri: 'http://localhost:1717/OauthRedirect',
      username: user.username,
      password: user.password,
    });
  }

  /** What the CLI says of a sign-in must be what the org is, and the token it got must work. */
  async function expectSignedIn(org: PracticeOrg, answer: unknown): Promise<void> {
    const { result } = loginSchema.parse(answer);
    const { user } = standardParts(org);
    expect(result.orgId === org.organizationId, `orgId is ${result.orgId}`);
    expect(result.username === user.username, `username is ${result.username}`);
    // The CLI adds a slash; that is why it asks for `//services/data` afterwards.
    expect(result.instanceUrl.replace(/\/$/, '') === org.instanceUrl, `instanceUrl is ${result.instanceUrl}`);
    await display(org);
  }

  async function loginByJwt(org: PracticeOrg): Promise<void> {
    const { user, app } = standardParts(org);
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const keyFile = join(check.folder, `${org.domain}.key`);
    await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    secure.policies.setApp(app.clientId, {
      jwtPublicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      permittedUsers: [user.username],
    });
    const who = ['--username', user.username, '--client-id', app.clientId, '--jwt-key-file', keyFile];
    const args = ['org', 'login', 'jwt', ...who, '--instance-url', org.loginUrl, '--alias', org.domain];
    await expectSignedIn(org, await json(args));
    // Otherwise the CLI would go on to the real login hosts with its assertion (salesforce.md 7.2).
    const asked = secure.requests.count({ grantType: JWT_BEARER, host: hostIdOf(org) });
    expect(asked > 0, 'the login host was never asked');
    secure.policies.reset();
  }

  async function loginByUrl(org: PracticeOrg): Promise<void> {
    const { app } = standardParts(org);
    const { refresh_token: token = '' } = await signInAs(org);
    const file = join(check.folder, `${org.domain}.sfdx-url`);
    const { host } = new URL(org.instanceUrl);
    await writeFile(file, `force://${app.clientId}::${token}@${host}`, { mode: 0o600 });
    const args = ['org', 'login', 'sfdx-url', '--sfdx-url-file', file, '--alias', org.domain];
    await expectSignedIn(org, await json(args));
    const asked = secure.requests.count({ grantType: 'refresh_token', host: org.domain });
    expect(asked > 0, 'the refresh token was never redeemed');
  }

  async function login(org: PracticeOrg): Promise<void> {
    const { access_token: token, instance_url: instanceUrl } = await signInAs(org);
    tokens.set(org.domain, token);
    const args = ['org', 'login', 'access-token', '--instance-url', instanceUrl, '--no-prompt'];
    const answer = await json([...args, '--alias', org.domain], { SF_ACCESS_TOKEN: token });
    await expectSignedIn(org, answer);
  }

  async function display(org: PracticeOrg): Promise<void> {
    const { result } = displaySchema.parse(await json(['org', 'display', '--target-org', org.domain]));
    expect(result.id === org.organizationId, `id is ${result.id}`);
    expect(result.username === org.users[0]?.username, `username is ${result.username}`);
    const status = result.connectedStatus ?? 'Connected';
    expect(status === 'Connected', `connectedStatus is ${status}`);
  }

  async function list(): Promise<void> {
    const { result } = listSchema.parse(await json(['org', 'list']));
    for (const org of practice.orgs) {
      const listed = result.nonScratchOrgs.find((one) => one.username === org.users[0]?.username);
      expect(listed?.connectedStatus === 'Connected', `${org.name}: ${listed?.connectedStatus ?? 'missing'}`);
      const sandbox = listed?.isSandbox ?? false;
      expect(sandbox === (org.kind === 'sandbox'), `${org.name}: isSandbox is ${String(sandbox)}`);
    }
  }

  async function open(org: PracticeOrg): Promise<void> {
    const args = ['org', 'open', '--url-only', '--target-org', org.domain];
    const { result } = openSchema.parse(await json(args));
    expect(result.orgId === org.organizationId, `orgId is ${result.orgId}`);
    const page = await check.openPage(result.url);
    const [user] = org.users;
    expect(page.status === 200 && page.url.startsWith(org.instanceUrl), `landed at ${page.url}`);
    expect(page.text.includes(`>${org.name}</h1>`), 'the page does not name the organization');
    expect(user !== undefined && page.text.includes(user.username), 'the page does not name the user');
    const again = await check.openPage(result.url);
    expect(again.url.includes('ec=302'), 'the one-time URL worked twice');
  }

  async function showToken(org: PracticeOrg): Promise<void> {
    const args = ['org', 'auth', 'show-access-token', '--no-prompt', '--target-org', org.domain];
    const { result } = tokenSchema.parse(await json(args));
    expect(result.accessToken === tokens.get(org.domain), 'it is not the token that was put in');
  }
}
