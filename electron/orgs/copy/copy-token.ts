import type { ClipboardCountdown } from '../../../shared/copy-format.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import { putOnClipboard, type CopyParts } from './put-on-clipboard.ts';
import type { TokenBroker } from '../token/token-broker.ts';

/**
 * Puts a fresh access token on the clipboard. The page learns only that it is there and until when.
 * Errors: NOT_CONFIRMED, those of the broker, CLIPBOARD_UNAVAILABLE.
 */
export async function copyToken(
  parts: CopyParts & { readonly broker: TokenBroker },
  orgKey: OrgKey,
): Promise<Result<ClipboardCountdown>> {
  const may = await parts.guard.pass('copy', [orgKey]);
  if (!may.ok) return may;
  const token = await parts.broker.fresh(orgKey);
  return token.ok ? putOnClipboard(parts, orgKey, token.value.accessToken, 'token') : token;
}
