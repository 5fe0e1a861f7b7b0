import type { CopyFormat } from '../../../shared/copy-format.ts';
import type { SfdxAuthUrl } from '../../../shared/sfdx-auth-url.ts';

/** What a copied form is made of. */
export interface CopySource {
  readonly accessToken: string;
  /** Origin where the token works: never without it (salesforce.md 0.9). */
  readonly instanceUrl: string;
  readonly apiVersion: string;
  /** As `process.platform`: on Windows a line is for PowerShell. */
  readonly platform: string;
}

/** The text to paste, for every form that holds the access token only. */
export function tokenInForm(format: Exclude<CopyFormat, 'sfdx-url'>, source: CopySource): string {
  const { accessToken, instanceUrl } = source;
  const isWindows = source.platform === 'win32';
  const quote = isWindows ? quoteForPowerShell : quoteForShell;
  switch (format) {
    case 'token':
      return accessToken;
    case 'header':
      return `Authorization: Bearer ${accessToken}`;
    case 'curl': {
      const url = `${instanceUrl}/services/data/v${source.apiVersion}/`;
      // Windows PowerShell has an alias `curl` that is another program.
      return `${isWindows ? 'curl.exe' : 'curl'} ${quote(url)} -H ${quote(`Authorization: Bearer ${accessToken}`)}`;
    }
    case 'env':
      return `SF_INSTANCE_URL=${quoteForShell(instanceUrl)}\nSF_ACCESS_TOKEN=${quoteForShell(accessToken)}\n`;
    case 'sf-login': {
      // In the environment, not in an argument that every process on the computer can read (salesforce.md 6).
      const login = `sf org login access-token --instance-url ${quote(instanceUrl)}`;
      const token = quote(accessToken);
      return isWindows ? `$env:SF_ACCESS_TOKEN=${token}; ${login}` : `SF_ACCESS_TOKEN=${token} ${login}`;
    }
  }
}

/**
 * `force://<clientId>:<clientSecret>:<refreshToken>@<host>`, or null when one of its parts has characters that the
 * Salesforce CLI's own pattern does not take (salesforce.md 6).
 */
export function sfdxUrlForCli({
  clientId,
  clientSecret,
  refreshToken,
  loginHost,
}: SfdxAuthUrl): string | null {
  const { host } = new URL(loginHost);
  const url = `force://${clientId}:${clientSecret ?? ''}:${refreshToken}@${host}`;
  return CLI_PATTERN.test(url) ? url : null;
}

const CLI_PATTERN =
  /^force:\/\/[a-zA-Z0-9._-]+={0,2}:[a-zA-Z0-9._-]*={0,2}:[a-zA-Z0-9._-]+={0,2}@[a-zA-Z0-9:._-]+$/;

/** One word for any POSIX shell. Tokens have a `!`, which an interactive shell expands even in double quotes. */
function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function quoteForPowerShell(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
