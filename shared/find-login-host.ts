import type { AppError } from './app-error.ts';
import { LANGUAGES, type Language } from './language.ts';
import { fail, ok, type Result } from './result.ts';
import { isLoopbackHost, isPlainHostname, isSalesforceHost, trustedOrigin } from './salesforce-host.ts';
import { LOGIN_HOST_WORDS } from './text/login-host-words.ts';

/** Where to sign in, found behind whatever a person pasted. */
export interface FoundLoginHost {
  /** An origin, such as `https://acme.my.salesforce.com`. */
  readonly loginHost: string;
  /** What was understood when it is not what was pasted; null when the text was the login host itself. */
  readonly note: string | null;
}

/** Why a text is not a place to sign in. */
export type LoginHostRefusal =
  | 'empty'
  | 'control-characters'
  | 'backslash'
  | 'not-ascii'
  | 'userinfo'
  | 'scheme'
  | 'plain-http'
  | 'port'
  | 'not-an-org'
  | 'name-only'
  | 'not-salesforce'
  | 'malformed';

/** `findLoginHost` with the refusal told as an error for the screen (LOGIN_HOST_INVALID). */
export function findLoginHost(text: string, language: Language = LANGUAGES[0]): Result<FoundLoginHost> {
  const found = readLoginHost(text, language);
  return found.ok ? found : fail(loginHostError(found.error, language));
}

/** The same for the place where a token works, in whose field it was typed. */
export function findInstanceUrl(text: string, language: Language = LANGUAGES[0]): Result<string> {
  const found = readLoginHost(text, language);
  if (found.ok) return ok(found.value.loginHost);
  const { refusals, refusalsOfInstance } = LOGIN_HOST_WORDS[language];
  const ofInstance: Partial<Readonly<Record<LoginHostRefusal, string>>> = refusalsOfInstance;
  const message = ofInstance[found.error] ?? refusals[found.error];
  return fail({ code: 'LOGIN_HOST_INVALID', message, remedy: 'change-instance-url' });
}

/**
 * Reads a bare host, or any URL of an org: Lightning, Setup, a record, Visualforce, a file. The answer is always
 * built anew from the host name, so nothing else of the text (path, query, a `sid` in it) survives.
 */
export function readLoginHost(
  text: string,
  language: Language = LANGUAGES[0],
): Result<FoundLoginHost, LoginHostRefusal> {
  const parts = split(text);
  if (!parts.ok) return parts;
  const { scheme, hostname, port } = parts.value;

  if (isLoopbackHost(hostname)) {
    const origin = trustedOrigin(`${scheme ?? 'http'}://${hostname}${port === '' ? '' : `:${port}`}`);
    return origin === null ? fail('malformed') : ok({ loginHost: origin, note: null });
  }
  // Defender for Cloud Apps puts its own name behind the real one; the org's own host is what we want.
  const host = hostname.replace(/\.mcas\.ms$/, '');
  if (!isPlainHostname(host)) return fail(/(^|\.)xn--/.test(host) ? 'not-ascii' : 'malformed');
  if (scheme === 'http') return fail('plain-http');
  if (port !== '' && port !== '443') return fail('port');
  if (!host.includes('.')) return fail('name-only');
  if (!isSalesforceHost(host)) return fail('not-salesforce');

  const meaning = understand(host, language);
  if (meaning === null) return fail('not-an-org');
  const origin = trustedOrigin(`https://${meaning.host}`);
  if (origin === null) return fail('not-an-org');
  return ok({ loginHost: origin, note: meaning.note });
}

interface Parts {
  readonly scheme: 'https' | 'http' | null;
  readonly hostname: string;
  readonly port: string;
}

function split(text: string): Result<Parts, LoginHostRefusal> {
  const trimmed = text.trim().replace(/^[<"'](.*)[>"']$/, '$1');
  if (trimmed === '') return fail('empty');
  // A parser would drop tabs and line ends and then see another host than the person does.
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(trimmed)) return fail('control-characters');

  // `localhost:1717` is a host with a port, `javascript:x` a scheme: a port begins with a digit.
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(trimmed)?.[1]?.toLowerCase() ?? null;
  if (scheme !== null && scheme !== 'https' && scheme !== 'http') return fail('scheme');
  const rest = trimmed.slice(scheme === null ? 0 : scheme.length + 1);
  const slashes = /^[\\/]*/.exec(rest)?.[0] ?? '';
  if (slashes.includes('\\')) return fail('backslash');
  if (slashes.length !== 2 && (scheme !== null || slashes.length !== 0)) return fail('malformed');

  const authority = /^[^/?#]*/.exec(rest.slice(slashes.length))?.[0] ?? '';
  if (authority.includes('\\')) return fail('backslash');
  if (authority.includes('@')) return fail('userinfo');
  if (/[^\x20-\x7e]/.test(authority)) return fail('not-ascii');
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]]*)(?::(\d{1,5}))?$/i.exec(authority);
  if (match === null) return fail('malformed');
  const hostname = (match[1] ?? '').toLowerCase().replace(/\.$/, '');
  if (hostname === '') return fail('malformed');
  return ok({ scheme, hostname, port: match[2] ?? '' });
}

interface Meaning {
  readonly host: string;
  readonly note: string | null;
}

/** What kind of page of an org a host shows. */
type PageKind =
  | 'lightning'
  | 'container'
  | 'setup'
  | 'visualforce'
  | 'file'
  | 'chat'
  | 'public-site'
  | 'site-builder'
  | 'site-preview';

/** Kinds of page hosts and the My Domain suffix behind each. `namespaced`: the first label ends in `--<package>`. */
const PAGE_HOSTS: readonly {
  readonly what: PageKind;
  readonly suffix: string;
  readonly my: string;
  readonly namespaced: boolean;
}[] = [
  ...(
    [
      ['lightning', 'lightning.force.com', false],
      ['container', 'container.force.com', true],
      ['setup', 'my.salesforce-setup.com', false],
      ['visualforce', 'vf.force.com', true],
      ['visualforce', 'visual.force.com', true],
      ['visualforce', 'visualforce.com', true],
      ['file', 'file.force.com', true],
      ['file', 'content.force.com', true],
      ['file', 'documentforce.com', true],
      ['file', 'a.forceusercontent.com', true],
      ['chat', 'my.salesforce-scrt.com', false],
      ['public-site', 'my.salesforce-sites.com', false],
      ['site-builder', 'builder.salesforce-experience.com', false],
      ['site-preview', 'preview.salesforce-experience.com', false],
      ['site-preview', 'live-preview.salesforce-experience.com', false],
    ] as const
  ).map(([what, suffix, namespaced]) => ({ what, suffix, my: 'my.salesforce.com', namespaced })),
  { what: 'lightning', suffix: 'lightning.crmforce.mil', my: 'my.salesforce.mil', namespaced: false },
  { what: 'lightning', suffix: 'lightning.force.mil', my: 'my.salesforce.mil', namespaced: false },
  { what: 'visualforce', suffix: 'vf.crmforce.mil', my: 'my.salesforce.mil', namespaced: true },
  { what: 'visualforce', suffix: 'vf.force.mil', my: 'my.salesforce.mil', namespaced: true },
  { what: 'visualforce', suffix: 'visualforce.mil', my: 'my.salesforce.mil', namespaced: true },
  { what: 'file', suffix: 'file.force.mil', my: 'my.salesforce.mil', namespaced: true },
  { what: 'lightning', suffix: 'lightning.sfcrmapps.cn', my: 'my.sfcrmproducts.cn', namespaced: false },
  { what: 'visualforce', suffix: 'vf.sfcrmapps.cn', my: 'my.sfcrmproducts.cn', namespaced: true },
  { what: 'file', suffix: 'file.sfcrmapps.cn', my: 'my.sfcrmproducts.cn', namespaced: true },
];

/** Domain partitions that stand between the org's name and the suffix (salesforce.md 4.1, Setup > My Domain). */
const PARTITIONS = 'sandbox|develop|patch|trailblaze|scratch|demo|free|sfdctest|stm|stmf|pc|wf';

/** `na3`, `cs42`, `eu5`, `um1`, `usa123`, `swe2s`: names of server instances, once login hosts themselves. */
const INSTANCE = /^(?:c\.|[a-z0-9-]+--[a-z0-9-]+\.)?([a-z]{2,3}\d{1,4}s?)(?:-api)?$/;

/** Salesforce's own web sites: trusted, but nobody's org. */
const NOT_AN_ORG =
  /^((www|help|developer|trailhead|trailblazer|appexchange|partners|status|trust|admin|architect|login-messages|webto|api|ideas|success|data|a)\.)?(salesforce\.com|force\.com|salesforce\.mil|sfcrmproducts\.cn)$/;

function understand(host: string, language: Language): Meaning | null {
  const words = LOGIN_HOST_WORDS[language];
  if (/^(login|test|welcome)\.(salesforce\.com|salesforce\.mil|sfcrmproducts\.cn)$/.test(host)) {
    return host.startsWith('welcome.')
      ? { host: host.replace('welcome.', 'login.'), note: words.productionPage }
      : { host, note: null };
  }
  if (NOT_AN_ORG.test(host)) return null;

  const page = PAGE_HOSTS.find(({ suffix }) => host.endsWith(`.${suffix}`));
  const name =
    page === undefined ? host.replace(/\.salesforce\.com$/, '') : host.slice(0, -page.suffix.length - 1);
  const instance = INSTANCE.exec(name)?.[1];
  // `acme--c.na3.visual.force.com` still tells its org; `na3.salesforce.com` and `c.na3.visual.force.com` do not.
  if (instance !== undefined && !name.includes('--')) return oldInstance(instance, language);

  if (page !== undefined) {
    const org = orgName(name, page.namespaced);
    if (org === null) return null;
    const my = `${org}.${page.my}`;
    return { host: my, note: words.pageAt(words.pages[page.what], my) };
  }
  if (/\.(my\.)?site\.com$/.test(host)) {
    return { host, note: words.experienceSite };
  }
  return { host, note: null };
}

function oldInstance(instance: string, language: Language): Meaning {
  const sandbox = /^cs\d|s$/.test(instance);
  const host = sandbox ? 'test.salesforce.com' : 'login.salesforce.com';
  return {
    host,
    note: LOGIN_HOST_WORDS[language].oldInstance(instance.toUpperCase(), host),
  };
}

/** `acme--uat--c.sandbox` → `acme--uat.sandbox`; null when it cannot be a name of an org. */
function orgName(name: string, namespaced: boolean): string | null {
  const match = new RegExp(`^([a-z0-9-]+?)(?:\\.[a-z]{2,3}\\d{1,4}s?)?(?:\\.(${PARTITIONS}))?$`).exec(name);
  if (match?.[1] === undefined) return null;
  const partition = match[2];
  const pieces = match[1].split('--');
  // A sandbox's own name has one `--`; what follows is the package (Visualforce) or `c`.
  const own = partition === 'sandbox' || pieces.length > 2 ? 2 : 1;
  const label = (namespaced ? pieces.slice(0, own) : pieces).join('--');
  return partition === undefined ? label : `${label}.${partition}`;
}

/** The refusal for the screen. It never quotes the text: a pasted address may hold a session id. */
function loginHostError(refusal: LoginHostRefusal, language: Language): AppError {
  return {
    code: 'LOGIN_HOST_INVALID',
    message: LOGIN_HOST_WORDS[language].refusals[refusal],
    remedy: 'change-login-host',
  };
}
