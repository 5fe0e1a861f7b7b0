import { onDayOfEnd } from '../../../shared/end-of-org.ts';
import { assertNever } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Notifications } from '../../ports/notifications.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import { words } from '../../text/words.ts';
import { lifeEvents, type LifeEvent } from './life-events.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How many orgs one message names. */
const MOST_NAMED = 4;

/** What is worth a message. That an org has expired is told by its row: there is nothing left to do about it. */
export type ToldKind = Exclude<LifeEvent['kind'], 'expired'>;
type ToldEvent = LifeEvent & { readonly kind: ToldKind };

export interface TellLifeParts {
  readonly store: OrgStore;
  readonly clock: Clock;
  readonly notifications: Notifications;
  /** Whether the person wants to be told of it. */
  isWanted(kind: ToldKind): boolean;
  /** A message was pressed. */
  show(): void;
}

/**
 * Tells by the system what is about to end: looked at now and every hour, each thing told once, also across restarts, and
 * all that is new in one message. A computer that wakes from a week of sleep says one sentence, not seven.
 */
export function tellLife(parts: TellLifeParts): void {
  const lookEveryHour = () => {
    void look(parts).finally(() => parts.clock.after(HOUR_MS, lookEveryHour));
  };
  lookEveryHour();
}

async function look(parts: TellLifeParts): Promise<void> {
  const { store, clock, notifications } = parts;
  const { orgs, settings } = store.read();
  const told = settings.lifeTold ?? {};
  const events = lifeEvents(
    orgs.filter(({ practice }) => !practice),
    clock.now(),
  ).filter(isTold);
  const due = events.filter((event) => parts.isWanted(event.kind) && !wasTold(told, event));
  const [first] = due;
  if (first === undefined) return;
  // Before it is shown: what cannot be written down would be told every hour.
  const kept = events.filter((event) => due.includes(event) || wasTold(told, event));
  const lifeTold = Object.fromEntries(kept.map((event) => [nameOf(event), event.at]));
  const written = await store.update((state) => ({
    ...state,
    settings: { ...state.settings, lifeTold },
  }));
  if (!written.ok) return;
  notifications.show(messageOf(first, due, orgs), () => parts.show());
}

const isTold = (event: LifeEvent): event is ToldEvent => event.kind !== 'expired';

const nameOf = ({ kind, orgKey }: ToldEvent): string => `${kind} ${orgKey}`;

/** The end of a sign-in moves with each renewal: only another end is news. */
function wasTold(told: Readonly<Record<string, number>>, event: ToldEvent): boolean {
  const at = told[nameOf(event)];
  return at !== undefined && Math.abs(at - event.at) < DAY_MS;
}

function messageOf(first: ToldEvent, due: readonly ToldEvent[], orgs: readonly OrgRecord[]) {
  const aliasOf = (event: ToldEvent) => orgs.find(({ key }) => key === event.orgKey)?.alias ?? '';
  const keys = new Set(due.map(({ orgKey }) => orgKey));
  if (keys.size > 1) return words().notifications.several(keys.size, due.slice(0, MOST_NAMED).map(aliasOf));
  const day = (at: Date | number) => words().notifications.day(at);
  switch (first.kind) {
    case 'expires-soon':
      return words().notifications.expires(aliasOf(first), day(onDayOfEnd(first.at)));
    case 'goes-idle':
      return words().notifications.goesIdle(aliasOf(first), day(first.at));
    case 'sandbox-copying':
      return words().notifications.copying(aliasOf(first));
    case 'sandbox-refreshed':
      return words().notifications.refreshed(aliasOf(first));
    default:
      return assertNever(first.kind);
  }
}
