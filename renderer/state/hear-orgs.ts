import type { OrgSummary } from '../../shared/org.ts';
import type { OrgsChange } from '../../shared/orgs-change.ts';

interface Parts {
  readonly onAll: (orgs: readonly OrgSummary[]) => void;
  readonly onSome: (change: Extract<OrgsChange, { readonly kind: 'some' }>) => void;
  /** Asks for the list anew; what comes of it is told by the caller. */
  readonly ask: () => void;
}

/**
 * Hears the news of the orgs in their order. Where one is missing, or comes before the list itself, nothing is guessed:
 * the list is asked for again, and news count from then on.
 */
export function createOrgsListener({ onAll, onSome, ask }: Parts): (change: OrgsChange) => void {
  let next: number | null = null;
  return (change) => {
    if (change.kind === 'all') {
      next = change.number + 1;
      onAll(change.orgs);
    } else if (change.number === next) {
      next += 1;
      onSome(change);
    } else {
      next = null;
      ask();
    }
  };
}
