import type { SalesforceWords } from './app-error.ts';

/** A sign-in or call that Salesforce refused, and where it was tried. */
export interface RefusedAtHost {
  readonly salesforce: SalesforceWords;
  /** An origin, as `findLoginHost` gives it. */
  readonly loginHost: string;
  readonly username?: string;
  /** Where the org's tokens work, when that is known. */
  readonly instanceUrl?: string;
  /** Login hosts that belong together besides Salesforce's own: those of the practice Salesforce. */
  readonly practice?: LoginHostPair;
}

/** The login hosts of the two environments: a user of one is unknown at the other (salesforce.md 7.3.10). */
export interface LoginHostPair {
  readonly production: string;
  readonly sandbox: string;
}

export type LoginHostSuggestion =
  | {
      readonly kind: 'switch';
      readonly loginHost: string;
      /** True when the username or the answer speaks for it; false when it is only worth a try. */
      readonly likely: boolean;
      readonly message: string;
    }
  /** Only the org's own My Domain can work, and it is not known here: the person has to enter it. */
  | { readonly kind: 'enter-my-domain'; readonly message: string };

/**
 * The host to try instead, when a refusal can come from a wrong one; null when the host is not in question. It never
 * says that the host *is* wrong: `authentication failure` has many causes (salesforce.md 2.1), this is the first to rule out.
 */
export function suggestLoginHost(refused: RefusedAtHost): LoginHostSuggestion | null {
  const { error, description } = refused.salesforce;
  if (error === 'URL_NOT_RESET')
    return ownHost(refused, 'A login host only signs in; it does not answer calls.');
  if (/not supported on this domain/i.test(description)) {
    return ownHost(refused, 'This way of signing in works at the org’s own My Domain only.');
  }
  const unknownThere =
    error === 'INVALID_LOGIN' ||
    (error === 'invalid_grant' && /authentication failure|audience/i.test(description));
  return unknownThere ? otherEnvironment(refused) : null;
}

function ownHost({ instanceUrl, loginHost }: RefusedAtHost, why: string): LoginHostSuggestion {
  if (instanceUrl !== undefined && instanceUrl !== loginHost && environmentOf(instanceUrl) === null) {
    return {
      kind: 'switch',
      loginHost: instanceUrl,
      likely: true,
      message: `${why} Use ${bare(instanceUrl)}.`,
    };
  }
  return {
    kind: 'enter-my-domain',
    message: `${why} Enter its address, such as acme.my.salesforce.com; it stands in Setup > My Domain, and in the address bar when you are signed in.`,
  };
}

function otherEnvironment({ loginHost, username, practice }: RefusedAtHost): LoginHostSuggestion | null {
  const user = username === undefined ? null : environmentOfUser(username);
  const generic = environmentOf(loginHost, practice);
  if (generic === null) return otherMyDomain(loginHost, username, user);
  // A user who fits the host: the host is not what is wrong.
  if (user === generic.environment) return null;
  const other = bare(generic.other);
  const message =
    generic.environment === 'production'
      ? user === 'sandbox'
        ? `This username looks like one of a sandbox or scratch org; those sign in at ${other}.`
        : `If this is a user of a sandbox or scratch org: those sign in at ${other}.`
      : user === 'production'
        ? `This username has no sandbox’s name at its end; users of production and developer orgs sign in at ${other}.`
        : `If this is a user of a production or developer org: those sign in at ${other}.`;
  return { kind: 'switch', loginHost: generic.other, likely: user !== null, message };
}

type Environment = keyof LoginHostPair;

/** Salesforce's clouds: public, US government, China (salesforce.md 4.1). */
const CLOUDS = ['salesforce.com', 'salesforce.mil', 'sfcrmproducts.cn'];
const GENERIC: readonly LoginHostPair[] = CLOUDS.map((cloud) => ({
  production: `https://login.${cloud}`,
  sandbox: `https://test.${cloud}`,
}));

function environmentOf(loginHost: string, practice?: LoginHostPair) {
  for (const { production, sandbox } of practice === undefined ? GENERIC : [...GENERIC, practice]) {
    if (loginHost === production) return { environment: 'production' as Environment, other: sandbox };
    if (loginHost === sandbox) return { environment: 'sandbox' as Environment, other: production };
  }
  return null;
}

const MY_DOMAIN =
  /^https:\/\/([a-z0-9-]+?)(?:--([a-z0-9]+)\.sandbox)?\.(my\.(?:salesforce\.com|salesforce\.mil|sfcrmproducts\.cn))$/;

/** A My Domain knows only its own organization: that of a sandbox does not know the users of production. */
function otherMyDomain(
  loginHost: string,
  username: string | undefined,
  user: Environment | null,
): LoginHostSuggestion | null {
  const [, name, sandbox, suffix] = MY_DOMAIN.exec(loginHost) ?? [];
  if (name === undefined || suffix === undefined) return null;
  if (sandbox !== undefined && user === 'production') {
    const host = `https://${name}.${suffix}`;
    return possible(host, `This is the address of a sandbox; users of production sign in at ${bare(host)}.`);
  }
  const ending = username === undefined ? undefined : sandboxNameIn(username);
  if (sandbox === undefined && ending !== undefined) {
    const host = `https://${name}--${ending}.sandbox.${suffix}`;
    return possible(host, `This username ends like one of a sandbox; its address would be ${bare(host)}.`);
  }
  return null;
}

const possible = (loginHost: string, message: string): LoginHostSuggestion => ({
  kind: 'switch',
  loginHost,
  likely: false,
  message,
});

/** What people call sandboxes. A country's or another real ending of a domain is never one by itself. */
const SANDBOX_NAME =
  /^(?:dev|develop|test|uat|sit|full|partial|stage|staging|sandbox|sbx|preprod|training|train|hotfix|integration|int)[a-z0-9]{0,6}$/;
const DOMAIN_ENDING = /^(?:[a-z]{2}|com|org|net|edu|gov|info|biz|cloud|example)$/;

/** `uat` of `ann@acme.com.uat`: a refresh puts the sandbox's name behind every username. */
function sandboxNameIn(username: string): string | undefined {
  const labels = domainOf(username);
  const [before = '', last = ''] = labels.slice(-2);
  if (labels.length < 3 || last.length > 10 || DOMAIN_ENDING.test(last)) return undefined;
  const named = SANDBOX_NAME.test(last) || DOMAIN_ENDING.test(before);
  return named && /^[a-z0-9]+$/.test(last) ? last : undefined;
}

/** Where a username seems to belong; null when its form does not tell. */
function environmentOfUser(username: string): Environment | null {
  const labels = domainOf(username);
  // `sf org create scratch` names its users so.
  if (/^test-[a-z0-9]{8,}@example\.com$/i.test(username.trim())) return 'sandbox';
  if (sandboxNameIn(username) !== undefined) return 'sandbox';
  // `ann@acme.com.qa` may be of the sandbox QA or of a company in Qatar.
  const ambiguous = labels.length < 2 || (labels.length > 2 && /^[a-z]{2}$/.test(labels.at(-1) ?? ''));
  return ambiguous ? null : 'production';
}

const domainOf = (username: string): readonly string[] =>
  username.trim().toLowerCase().split('@')[1]?.split('.') ?? [];

const bare = (origin: string): string => origin.replace(/^https?:\/\//, '');
