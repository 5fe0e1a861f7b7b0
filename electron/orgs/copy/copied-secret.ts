import type { OrgKey } from '../../../shared/org.ts';
import type { ClipboardCountdown, CopiedForm } from '../../../shared/copy-format.ts';
import type { Clipboard } from '../../ports/clipboard.ts';
import type { Clock } from '../../ports/clock.ts';

/** The one secret of ours that may lie on the clipboard: put there, counted down, taken away. */
export interface CopiedSecret {
  /** Replaces what was there; it is cleared after `seconds`, unless it is not ours any more by then. */
  put(orgKey: OrgKey, secret: string, seconds: number, format: CopiedForm): Promise<ClipboardCountdown>;
  /** Puts plain text in its place; a countdown that ran for ours ends. */
  replaceWith(text: string): Promise<void>;
  /** Clears it now if the clipboard still holds it, and waits where that is under way; for quitting. */
  clearIfOurs(): Promise<void>;
  onChanged(listener: (countdown: ClipboardCountdown | null) => void): void;
}

export function createCopiedSecret(clipboard: Clipboard, clock: Clock): CopiedSecret {
  const listeners = new Set<(countdown: ClipboardCountdown | null) => void>();
  const tell = (countdown: ClipboardCountdown | null) => listeners.forEach((listener) => listener(countdown));
  let ours: { readonly secret: string; readonly cancel: () => void } | null = null;
  let clearing: Promise<void> = Promise.resolve();

  /** Text of the person's own, copied meanwhile, is never touched (trust.md bar 42). */
  const clear = async (secret: string) => {
    if ((await clipboard.readText()) === secret) await clipboard.clear();
    tell(null);
  };
  const clearIfOurs = () => {
    if (ours !== null) {
      ours.cancel();
      clearing = clear(ours.secret);
      ours = null;
    }
    return clearing;
  };

  return {
    async put(orgKey, secret, seconds, format) {
      ours?.cancel();
      await clipboard.writeSecret(secret);
      ours = { secret, cancel: clock.after(seconds * 1000, () => void clearIfOurs()) };
      const countdown = { orgKey, clearsAt: clock.now() + seconds * 1000, format };
      tell(countdown);
      return countdown;
    },
    async replaceWith(text) {
      await clipboard.writeText(text);
      await clearIfOurs();
    },
    clearIfOurs,
    onChanged: (listener) => void listeners.add(listener),
  };
}
