import type { AppError } from '../../../shared/app-error.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type {
  CatalogueLook,
  CatalogueOutcome,
  CatalogueReview,
  CatalogueSummary,
} from '../../../shared/team-catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrgStore, StoredState } from '../../ports/org-store.ts';
import type { CatalogueContent, CataloguePlace, CatalogueRecord } from '../../ports/team-catalogue.ts';
import { words } from '../../text/words.ts';
import { holdOne } from '../moving/hold-one.ts';
import { changeRecord, withoutRecord } from './catalogue-records.ts';
import { fetchCatalogue, type FetchParts } from './fetch-catalogue.ts';
import { issuedMember, olderThanTaken } from './issue-date.ts';
import { listCatalogues, type LastLook } from './list-catalogues.ts';
import { isNews, NOTHING_SEEN, planCatalogue } from './plan-catalogue.ts';
import { openCatalogue, shownPlace, type NewCatalogue } from './open-catalogue.ts';
import type { PlannedItem } from './planned-item.ts';
import type { ReadCatalogue } from './read-catalogue.ts';
import { newApps, newGroupNames, outcomeOf, takeCatalogue } from './take-catalogue.ts';

export interface CatalogueParts extends FetchParts {
  readonly store: OrgStore;
  readonly clock: Clock;
  readonly newId: () => string;
}

/**
 * The team catalogues: looked into, reviewed, taken over. What was read is held here until the person decides; nothing
 * changes before they do, and then all of it in one write.
 */
export interface Catalogues {
  list(): readonly CatalogueSummary[];
  /** Looks into one that is not in the list; null when the person chose no file. Errors: INVALID_REQUEST, those of fetchCatalogue. */
  open(asked: NewCatalogue): Promise<Result<CatalogueReview | null>>;
  /** Looks into one of the list again. Errors: INVALID_REQUEST (it is gone), those of fetchCatalogue, STORE_WRITE_FAILED. */
  look(id: string): Promise<Result<CatalogueLook>>;
  /**
   * Takes over the chosen items; the rest counts as seen. One that is older than what was taken over before is taken only
   * where the person says so. Errors: FILE_UNREADABLE (held no longer), INVALID_REQUEST (older), STORE_WRITE_FAILED, STORE_NEWER.
   */
  apply(reviewId: string, itemIds: readonly string[], takesOlder: boolean): Promise<Result<CatalogueOutcome>>;
  forgetReview(reviewId: string): void;
  /** Looks there no more; its rows, groups and client apps stay. Errors: STORE_WRITE_FAILED, STORE_NEWER. */
  remove(id: string): Promise<Result<null>>;
  /** Looks into each once, for the list to tell what is new; without a network nothing is told. */
  lookAtStart(): Promise<void>;
  onChanged(listener: () => void): void;
}

interface Held {
  readonly about: Pick<CatalogueRecord, 'id' | 'place' | 'publicKey'>;
  readonly read: ReadCatalogue;
}

interface Examined {
  readonly record: CatalogueRecord;
  readonly read: ReadCatalogue;
  readonly plan: readonly PlannedItem[];
}

export function createCatalogues(parts: CatalogueParts): Catalogues {
  const { store, clock, files, newId } = parts;
  const looks = new Map<string, LastLook>();
  const listeners = new Set<() => void>();
  const told = (id: string, look: LastLook | null) => {
    if (look === null) looks.delete(id);
    else looks.set(id, look);
    listeners.forEach((listener) => listener());
  };
  const find = (id: string) => store.read().catalogues?.find((each) => each.id === id);
  const shown = (place: CataloguePlace) => shownPlace(place, files);

  const held = holdOne<Held>(clock, newId);
  const hold = (about: Held['about'], read: ReadCatalogue, plan: readonly PlannedItem[]): CatalogueReview => {
    const reviewId = held.keep({ about, read });
    const known = find(about.id);
    const state = store.read();
    return {
      reviewId,
      name: read.name,
      place: shown(about.place),
      isSigned: about.publicKey !== undefined,
      isKnown: known !== undefined,
      items: plan.map(({ shown }) => shown),
      newGroups: newGroupNames(plan, state),
      newClientApps: newApps(read.content, state).map(({ name }) => name),
      unreadable: read.unreadable.slice(0, MOST_TOLD),
      older: known === undefined ? null : olderThanTaken(read, known),
    };
  };

  /** Reads one of the list and tells what the person has not reviewed. */
  const examine = async (id: string): Promise<Result<Examined>> => {
    const record = find(id);
    if (record === undefined) return fail(notFound());
    const read = await fetchCatalogue(parts, record.place, record.publicKey);
    if (!read.ok) {
      told(id, { hasChanges: looks.get(id)?.hasChanges === true, problem: read.error });
      return read;
    }
    const plan = planOf(read.value, record, store.read());
    const hasChanges = plan.some(isNews);
    const saved = await store.update((state) =>
      changeRecord(state, id, (each) => ({
        ...each,
        lookedAt: clock.now(),
        // What says the same in other words is seen with that.
        ...(hasChanges ? {} : seenAlready(read.value, each)),
      })),
    );
    told(id, { hasChanges, problem: null });
    return saved.ok ? ok({ record, read: read.value, plan }) : saved;
  };

  return {
    list: () => listCatalogues(store.read(), looks, shown),
    async open(asked) {
      const opened = await openCatalogue(parts, asked);
      if (!opened.ok || opened.value === null) return opened.ok ? ok(null) : opened;
      const { read, ...where } = opened.value;
      const about = { id: newId(), ...where };
      const plan = planOf(read, { id: about.id, seen: NOTHING_SEEN }, store.read());
      return ok(hold(about, read, plan));
    },
    async look(id) {
      const examined = await examine(id);
      if (!examined.ok) return examined;
      const { record, read, plan } = examined.value;
      return ok(plan.length === 0 ? { kind: 'same' } : { kind: 'review', review: hold(record, read, plan) });
    },
    async apply(reviewId, itemIds, takesOlder) {
      const review = held.find(reviewId);
      if (review === null) return fail(heldNoLonger());
      const { about, read } = review;
      const taken = find(about.id);
      if (!takesOlder && taken !== undefined && olderThanTaken(read, taken) !== null) return fail(isOlder());
      const wanted = new Set(itemIds);
      // Filled in by the last change of the store, which runs once.
      let chosen: readonly PlannedItem[] = [];
      const saved = await store.update((state) => {
        const known = state.catalogues?.find(({ id }) => id === about.id);
        const seen = known?.seen ?? NOTHING_SEEN;
        // Planned anew: the list may have changed while the review was read.
        chosen = planOf(read, { id: about.id, seen }, state).filter(({ shown }) => wanted.has(shown.id));
        const take = { catalogueId: about.id, newId, now: clock.now() };
        const after = takeCatalogue(take, read.content, chosen, isWhole(read), state);
        const record: CatalogueRecord = {
          ...about,
          name: read.name,
          lookedAt: clock.now(),
          ...issuedMember(read),
          seen: seenAfter(read, seen),
        };
        return known === undefined
          ? { ...after, catalogues: [...(after.catalogues ?? []), record] }
          : changeRecord(after, about.id, () => record);
      });
      if (!saved.ok) return saved;
      held.forget(reviewId);
      told(about.id, { hasChanges: false, problem: null });
      return ok(outcomeOf(chosen));
    },
    forgetReview: (reviewId) => held.forget(reviewId),
    async remove(id) {
      const saved = await store.update((state) => withoutRecord(state, id));
      if (!saved.ok) return saved;
      held.forgetWhere(({ about }) => about.id === id);
      told(id, null);
      return ok(null);
    },
    async lookAtStart() {
      // Nothing is held: nobody has asked, and it is read again when they want to see it.
      for (const { id } of store.read().catalogues ?? []) await examine(id);
    },
    onChanged: (listener) => void listeners.add(listener),
  };
}

/** A person reads no more of them. */
const MOST_TOLD = 200;

const isWhole = ({ unreadable }: ReadCatalogue): boolean => unreadable.length === 0;

/** What says the same in other words needs no review; a date that is older counts only where the person takes it. */
const seenAlready = (read: ReadCatalogue, known: CatalogueRecord): Partial<CatalogueRecord> => ({
  seen: seenAfter(read, known.seen),
  name: read.name,
  ...(olderThanTaken(read, known) === null ? issuedMember(read) : {}),
});

/** What the person has seen: of an entry that could not be read this time, what it said before. */
function seenAfter(read: ReadCatalogue, before: CatalogueContent): CatalogueContent {
  if (isWhole(read)) return read.content;
  const ids = new Set(read.content.entries.map(({ id }) => id));
  return {
    ...read.content,
    entries: [...read.content.entries, ...before.entries.filter(({ id }) => !ids.has(id))],
  };
}

const planOf = (
  read: ReadCatalogue,
  { id, seen }: Pick<CatalogueRecord, 'id' | 'seen'>,
  state: StoredState,
) => planCatalogue(read.content, isWhole(read), { catalogueId: id, seen }, state);

const notFound = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().catalogue.notInList,
  remedy: 'none',
});
const isOlder = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().catalogue.older,
  remedy: 'none',
});
const heldNoLonger = (): AppError => ({
  code: 'FILE_UNREADABLE',
  message: words().catalogue.heldTooLong,
  remedy: 'retry',
});
