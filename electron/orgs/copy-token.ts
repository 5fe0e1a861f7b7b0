import type { ClipboardCountdown } from '../../shared/ipc-contract.ts';
import type { OrgKey } from '../../shared/org.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OrgStore } from '../ports/org-store.ts';
import type { CopiedSecret } from './copied-secret.ts';
import type { TokenBroker } from './token-broker.ts';

/**
 * Puts a fresh access token on the clipboard. The page learns only that it is there and until when.
 * Errors: those of the broker, CLIPBOARD_UNAVAILABLE.
 */
export async function copyToken(
  parts: {
    readonly broker: TokenBroker;
    readonly copied: CopiedSecret;
    readonly store: OrgStore;
    used(orgKey: OrgKey): void;
  },
  orgKey: OrgKey,
): Promise<Result<ClipboardCountdown>> {
  const token = await parts.broker.fresh(orgKey);
  if (!token.ok) return token;
  try {
    const { clipboardSeconds } = parts.store.read().settings;
    const countdown = await parts.copied.put(orgKey, token.value.accessToken, clipboardSeconds);
    parts.used(orgKey);
    return ok(countdown);
  } catch {
    return fail({
      code: 'CLIPBOARD_UNAVAILABLE',
      message: 'The system clipboard did not take the token. Another program may be holding it.',
      remedy: 'retry',
    });
  }
}
