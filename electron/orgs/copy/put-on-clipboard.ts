import type { ClipboardCountdown, CopiedForm } from '../../../shared/copy-format.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import { completeSettings } from '../../../shared/settings.ts';
import type { OrgStore } from '../../ports/org-store.ts';
import type { ProductionGuard } from '../guard/production-guard.ts';
import type { CopiedSecret } from './copied-secret.ts';
import { tryClipboard } from './try-clipboard.ts';

export interface PutOnClipboardParts {
  readonly copied: CopiedSecret;
  readonly store: OrgStore;
  used(orgKey: OrgKey): void;
}

/** The same for what acts in an org: the guard before production is asked before it is fetched. */
export interface CopyParts extends PutOnClipboardParts {
  readonly guard: ProductionGuard;
}

/**
 * Hands a secret text of an org to the clipboard, for as long as the settings say, though no longer than `atMost`
 * seconds. Errors: CLIPBOARD_UNAVAILABLE.
 */
export function putOnClipboard(
  parts: PutOnClipboardParts,
  orgKey: OrgKey,
  text: string,
  format: CopiedForm,
  atMost = Infinity,
): Promise<Result<ClipboardCountdown>> {
  return tryClipboard(async () => {
    const { clipboardSeconds } = completeSettings(parts.store.read().settings);
    const seconds = Math.min(clipboardSeconds, atMost);
    const countdown = await parts.copied.put(orgKey, text, seconds, format);
    parts.used(orgKey);
    return countdown;
  }, 'text');
}
