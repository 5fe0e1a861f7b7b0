import type { SalesforceWords } from './app-error.ts';
import { LANGUAGES, type Language } from './language.ts';
import { LOGIN_HOST_WORDS } from './text/login-host-words.ts';

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
export function suggestLoginHost(
  refused: RefusedAtHost,
  language: Language = LANGUAGES[0],
): LoginHostSuggestion | null {
  const { error, description } = refused.salesforce;
  const words = LOGIN_HOST_WORDS[language];
  if (error === 'URL_NOT_RESET') return ownHost(refused, words.onlySignsIn, language);
  if (/not supported on this domain/i.test(description)) {
    return ownHost(refused, words.atMyDomainOnly, language);
  }
  const unknownThere =
    error === 'INVALID_LOGIN' ||
    (error === 'invalid_grant' && /authentication failure|audience/i.test(description));
  return unknownThere ? otherEnvironment(refused, language) : null;
}

function ownHost(
  { instanceUrl, loginHost }: RefusedAtHost,
  why: string,
  language: Language,
): LoginHostSuggestion {
  const words = LOGIN_HOST_WORDS[language];
  if (instanceUrl !== undefined && instanceUrl !== loginHost && environmentOf(instanceUrl) === null) {
    return {
      kind: 'switch',
      loginHost: instanceUrl,
      likely: true,
      message: words.useHost(why, bare(instanceUrl)),
    };
  }
  return {
    kind: 'enter-my-domain',
    message: words.enterMyDomain(why),
  };
}

function otherEnvironment(
  { loginHost, username, practice }: RefusedAtHost,
  language: Language,
): LoginHostSuggestion | null {
  const words = LOGIN_HOST_WORDS[language];
  const user = username === undefined ? null : environmentOfUser(username);
  const generic = environmentOf(loginHost, practice);
  if (generic === null) return otherMyDomain(loginHost, username, user, language);
  // A user who fits the host: the host is not what is wrong.
  if (user === generic.environment) return null;
  const other = bare(generic.other);
  const message =
    generic.environment === 'production'
      ? user === 'sandbox'
        ? words.looksLikeSandbox(other)
        : words.ifSandbox(other)
      : user === 'production'
        ? words.looksLikeProduction(other)
        : words.ifProduction(other);
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
  language: Language,
): LoginHostSuggestion | null {
  const words = LOGIN_HOST_WORDS[language];
  const [, name, sandbox, suffix] = MY_DOMAIN.exec(loginHost) ?? [];
  if (name === undefined || suffix === undefined) return null;
  if (sandbox !== undefined && user === 'production') {
    const host = `https://${name}.${suffix}`;
    return possible(host, words.addressOfSandbox(bare(host)));
  }
  const ending = username === undefined ? undefined : sandboxNameIn(username);
  if (sandbox === undefined && ending !== undefined) {
    const host = `https://${name}--${ending}.sandbox.${suffix}`;
    return possible(host, words.endsLikeSandbox(bare(host)));
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
