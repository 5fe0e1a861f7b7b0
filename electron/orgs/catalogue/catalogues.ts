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
import { changeRecord, withoutRecord } from './catalogue-records.ts';
import { readAddress } from './catalogue-address.ts';
import { readPublicKey } from './check-signature.ts';
import { fetchCatalogue, type FetchParts } from './fetch-catalogue.ts';
import { listCatalogues, type LastLook } from './list-catalogues.ts';
import { isNews, NOTHING_SEEN, planCatalogue } from './plan-catalogue.ts';
import type { PlannedItem } from './planned-item.ts';
import type { ReadCatalogue } from './read-catalogue.ts';
import { newApps, newGroupNames, outcomeOf, takeCatalogue } from './take-catalogue.ts';

export interface CatalogueParts extends FetchParts {
  readonly store: OrgStore;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Where a new catalogue is, and the public key it has to be signed with; an empty text: none. */
export type NewCatalogue =
  | { readonly from: 'file'; readonly publicKey: string }
  | { readonly from: 'web'; readonly address: string; readonly publicKey: string };

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
  /** Takes over the chosen items; the rest counts as seen. Errors: FILE_UNREADABLE (held no longer), STORE_WRITE_FAILED, STORE_NEWER. */
  apply(reviewId: string, itemIds: readonly string[]): Promise<Result<CatalogueOutcome>>;
  forgetReview(reviewId: string): void;
  /** Looks there no more; its rows, groups and client apps stay. Errors: STORE_WRITE_FAILED, STORE_NEWER. */
  remove(id: string): Promise<Result<null>>;
  /** Looks into each once, for the list to tell what is new; without a network nothing is told. */
  lookAtStart(): Promise<void>;
  onChanged(listener: () => void): void;
}

/** A person reads a review for minutes, not for hours. */
const HELD_FOR_MS = 30 * 60_000;

interface Held {
  readonly reviewId: string;
  readonly about: Pick<CatalogueRecord, 'id' | 'place' | 'publicKey'>;
  readonly read: ReadCatalogue;
  readonly stop: () => void;
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
  const shownPlace = (place: CataloguePlace) => (place.kind === 'file' ? files.shown(place.path) : place.url);

  // One at a time: a new one takes the place of the last.
  let held: Held | null = null;
  const forget = (reviewId: string) => {
    if (held?.reviewId !== reviewId) return;
    held.stop();
    held = null;
  };
  const hold = (about: Held['about'], read: ReadCatalogue, plan: readonly PlannedItem[]): CatalogueReview => {
    if (held !== null) forget(held.reviewId);
    const reviewId = newId();
    held = { reviewId, about, read, stop: clock.after(HELD_FOR_MS, () => forget(reviewId)) };
    const state = store.read();
    return {
      reviewId,
      name: read.name,
      place: shownPlace(about.place),
      isSigned: about.publicKey !== undefined,
      isKnown: find(about.id) !== undefined,
      items: plan.map(({ shown }) => shown),
      newGroups: newGroupNames(plan, state),
      newClientApps: newApps(read.content, state).map(({ name }) => name),
      unreadable: read.unreadable.slice(0, MOST_TOLD),
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
        ...(hasChanges ? {} : { seen: seenAfter(read.value, each.seen), name: read.value.name }),
      })),
    );
    told(id, { hasChanges, problem: null });
    return saved.ok ? ok({ record, read: read.value, plan }) : saved;
  };

  return {
    list: () => listCatalogues(store.read(), looks, shownPlace),
    async open(asked) {
      const publicKey = asked.publicKey.trim() === '' ? ok(undefined) : readPublicKey(asked.publicKey);
      if (!publicKey.ok) return publicKey;
      const place = await placeOf(asked, files);
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place;
      const shown = shownPlace(place.value);
      if (store.read().catalogues?.some((each) => shownPlace(each.place) === shown) === true) {
        return fail(knownAlready());
      }
      const read = await fetchCatalogue(parts, place.value, publicKey.value);
      if (!read.ok) return read;
      const about = {
        id: newId(),
        place: place.value,
        ...(publicKey.value === undefined ? {} : { publicKey: publicKey.value }),
      };
      const plan = planOf(read.value, { id: about.id, seen: NOTHING_SEEN }, store.read());
      return ok(hold(about, read.value, plan));
    },
    async look(id) {
      const examined = await examine(id);
      if (!examined.ok) return examined;
      const { record, read, plan } = examined.value;
      return ok(plan.length === 0 ? { kind: 'same' } : { kind: 'review', review: hold(record, read, plan) });
    },
    async apply(reviewId, itemIds) {
      if (held?.reviewId !== reviewId) return fail(heldNoLonger());
      const { about, read } = held;
      const wanted = new Set(itemIds);
      // Filled in by the last change of the store, which runs once.
      let chosen: readonly PlannedItem[] = [];
      const saved = await store.update((state) => {
        const known = state.catalogues?.find(({ id }) => id === about.id);
        const seen = known?.seen ?? NOTHING_SEEN;
        // Planned anew: the list may have changed while the review was read.
        chosen = planOf(read, { id: about.id, seen }, state).filter(({ shown }) => wanted.has(shown.id));
        const take = { catalogueId: about.id, newId, now: clock.now() };
        const taken = takeCatalogue(take, read.content, chosen, isWhole(read), state);
        const record: CatalogueRecord = {
          ...about,
          name: read.name,
          lookedAt: clock.now(),
          seen: seenAfter(read, seen),
        };
        return known === undefined
          ? { ...taken, catalogues: [...(taken.catalogues ?? []), record] }
          : changeRecord(taken, about.id, () => record);
      });
      if (!saved.ok) return saved;
      forget(reviewId);
      told(about.id, { hasChanges: false, problem: null });
      return ok(outcomeOf(chosen));
    },
    forgetReview: forget,
    async remove(id) {
      const saved = await store.update((state) => withoutRecord(state, id));
      if (!saved.ok) return saved;
      if (held?.about.id === id) forget(held.reviewId);
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

async function placeOf(
  asked: NewCatalogue,
  files: CatalogueParts['files'],
): Promise<Result<CataloguePlace | null>> {
  switch (asked.from) {
    case 'file': {
      const path = await files.choose();
      return ok(path === null ? null : { kind: 'file', path });
    }
    case 'web': {
      const url = readAddress(asked.address);
      return url.ok ? ok({ kind: 'web', url: url.value }) : url;
    }
  }
}

const notFound = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().catalogue.notInList,
  remedy: 'none',
});
const knownAlready = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().catalogue.knownAlready,
  remedy: 'none',
});
const heldNoLonger = (): AppError => ({
  code: 'FILE_UNREADABLE',
  message: words().catalogue.heldTooLong,
  remedy: 'retry',
});
