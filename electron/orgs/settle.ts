import type { Clock } from '../ports/clock.ts';
import type { OrgStore } from '../ports/org-store.ts';
import type { Vault } from '../ports/vault.ts';
import type { CopiedSecret } from './copy/copied-secret.ts';
import type { Renewals } from './token/token-broker.ts';
import { waitAtMost } from './wait-at-most.ts';

/** How long quitting waits for Salesforce, in ms. */
const PATIENCE_MS = 3000;

/**
 * Before Latchkey goes: a copied secret is off the clipboard, the answer to a refresh under way is in the vault (with it
 * may have come the only refresh token that works now), and what was changed last is on the disk. What fails holds up
 * nothing else.
 */
export async function settle(parts: {
  readonly copied: Pick<CopiedSecret, 'clearIfOurs'>;
  readonly broker: Renewals;
  readonly vault: Pick<Vault, 'settled'>;
  readonly store: Pick<OrgStore, 'update'>;
  readonly clock: Pick<Clock, 'after'>;
}): Promise<void> {
  const { copied, broker, vault, store, clock } = parts;
  const keep = async () => {
    // A server that does not answer may not keep Latchkey from going; the next start knows that nothing came (refresh-mark.ts).
    await waitAtMost(clock, PATIENCE_MS, broker.settled());
    await vault.settled();
    // In line behind what was changed last.
    await store.update((state) => state);
  };
  await Promise.allSettled([copied.clearIfOurs(), keep()]);
}
