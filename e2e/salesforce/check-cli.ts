import { z } from 'zod';
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

function expect(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** Every command of the CLI that the practice Salesforce must satisfy, one check each, per org. */
export async function checkCli(check: CliCheck): Promise<{ passed: number; failed: number }> {
  const { practice, sf, report } = check;
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
    practice.issued.tokens().reduce((clean, secret) => clean.replaceAll(secret, '[secret]'), text);
  const json = async (args: readonly string[], extra?: Record<string, string>): Promise<unknown> => {
    const { ok, stdout, stderr } = await sf([...args, '--json'], extra);
    expect(ok, `sf ${args.slice(0, 3).join(' ')}: ${stdout}${stderr}`.slice(0, 2000));
    return JSON.parse(stdout);
  };

  for (const org of practice.orgs) {
    await run(`org login access-token  ${org.name}`, () => login(org));
    await run(`org display             ${org.name}`, () => display(org));
  }
  await run('org list', list);
  for (const org of practice.orgs) {
    await run(`org open --url-only     ${org.name}`, () => open(org));
    await run(`org auth show-access-token  ${org.name}`, () => showToken(org));
  }
  return counts;

  async function login(org: PracticeOrg): Promise<void> {
    const [user] = org.users;
    const app = practice.clientApps.find('PlatformCLI');
    if (user === undefined || app === undefined) throw new Error('practice has no user or no CLI app');
    const { access_token: token, instance_url: instanceUrl } = await check.signIn({
      loginUrl: org.loginUrl,
      clientId: app.clientId,
      redirectUri: 'http://localhost:1717/OauthRedirect',
      username: user.username,
      password: user.password,
    });
    tokens.set(org.domain, token);
    const args = ['org', 'login', 'access-token', '--instance-url', instanceUrl, '--no-prompt'];
    const answer = await json([...args, '--alias', org.domain], { SF_ACCESS_TOKEN: token });
    const { result } = loginSchema.parse(answer);
    expect(result.orgId === org.organizationId, `orgId is ${result.orgId}`);
    expect(result.username === user.username, `username is ${result.username}`);
    // The CLI adds a slash; that is why it asks for `//services/data` afterwards.
    expect(result.instanceUrl.replace(/\/$/, '') === org.instanceUrl, `instanceUrl is ${result.instanceUrl}`);
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
