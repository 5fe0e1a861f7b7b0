import type { AppError } from '../../../shared/app-error.ts';
import type { ClipboardCountdown, CopyFormat } from '../../../shared/copy-format.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import type { ClientApps } from '../client-apps/client-apps.ts';
import { tokenInForm, sfdxUrlForCli } from './token-forms.ts';
import { findRecord } from '../records/edit-record.ts';
import type { Grants } from '../grants/grants.ts';
import { putOnClipboard, type CopyParts } from './put-on-clipboard.ts';
import type { TokenBroker } from '../token/token-broker.ts';
import { words } from '../../text/words.ts';

export interface CopyAsParts extends CopyParts {
  readonly broker: TokenBroker;
  readonly grants: Grants;
  readonly clientApps: ClientApps;
  /** As `process.platform`. */
  readonly platform: string;
}

/**
 * Puts a fresh token on the clipboard in one of its forms; an SFDX URL only after the person has agreed (the contract
 * asks for it). Errors: NOT_CONFIRMED, those of the broker, METHOD_UNAVAILABLE, CLIPBOARD_UNAVAILABLE.
 */
export async function copyAs(
  parts: CopyAsParts,
  orgKey: OrgKey,
  format: CopyFormat,
): Promise<Result<ClipboardCountdown>> {
  const may = await parts.guard.pass('copy', [orgKey]);
  if (!may.ok) return may;
  // Fresh for every form: an SFDX URL of a grant that has ended would be found out only where it is pasted.
  const token = await parts.broker.fresh(orgKey);
  if (!token.ok) return token;
  const record = findRecord(parts.store, orgKey);
  if (!record.ok) return record;
  if (format === 'sfdx-url') {
    const url = await readSfdxUrl(parts, record.value);
    return url.ok ? putOnClipboard(parts, orgKey, url.value, format) : url;
  }
  const { apiVersion } = record.value;
  const text = tokenInForm(format, { ...token.value, apiVersion, platform: parts.platform });
  return putOnClipboard(parts, orgKey, text, format);
}

async function readSfdxUrl(parts: CopyAsParts, record: OrgRecord): Promise<Result<string>> {
  const grant = await parts.grants.read(record.key);
  if (!grant.ok) return grant;
  if (grant.value?.refreshToken === undefined) return fail(noRefreshToken());
  const app = await parts.clientApps.ofOrg(record);
  if (!app.ok) return app;
  const { refreshToken, instanceUrl } = grant.value;
  // The host of the instance, as the CLI writes it: it signs in everywhere, also where login and test are forbidden.
  const url = sfdxUrlForCli({ ...app.value.credentials, refreshToken, loginHost: instanceUrl });
  return url === null ? fail(notExpressible()) : ok(url);
}

const noRefreshToken = (): AppError => ({
  code: 'METHOD_UNAVAILABLE',
  message: words().copy.noRefreshToken,
  remedy: 'none',
});

const notExpressible = (): AppError => ({
  code: 'METHOD_UNAVAILABLE',
  message: words().copy.notExpressible,
  remedy: 'none',
});
