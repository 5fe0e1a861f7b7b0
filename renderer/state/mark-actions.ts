import type { AppError } from '../../shared/app-error.ts';
import type { Bridge, RequestOf } from '../../shared/ipc-contract.ts';
import type { Marked } from '../../shared/marked.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import type { Result } from '../../shared/result.ts';
import { words } from '../text/words.ts';
import { type AppState, withEntry } from './app-state.ts';
import type { OrgView } from './org-view.ts';
import type { Store } from './store.ts';
import { selectedOrgs } from './open-actions.ts';
import { withToldChange } from './told-change.ts';
import { createViews, pinsInOrder } from './views.ts';
import { visibleText } from './visible-text.ts';

interface Kit {
  readonly bridge: Bridge;
  readonly store: Store<AppState>;
  readonly patch: (part: Partial<AppState>) => void;
  readonly settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>;
  readonly tellBug: () => void;
  readonly language: string;
}

const said = words.marks.said;

/** Choosing which orgs are shown, and putting groups and marks on them. Every change can be taken back. */
export function markActions({ bridge, store, patch, settle, tellBug, language }: Kit) {
  const tell = (change: { readonly said: string; readonly undoId: string | null }) =>
    store.update((state) => withToldChange(state, change));
  /** Null when it is done, and told with the way back. */
  const change = async (call: Promise<Result<Marked>>, text: string): Promise<AppError | null> => {
    const result = await settle(call);
    if (!result.ok) return result.error;
    if (result.value.undoId !== null) tell({ said: text, undoId: result.value.undoId });
    return null;
  };
  /** For what has no dialog in which a failure could be told. */
  const changeAtOnce = async (call: Promise<Result<Marked>>, text: string): Promise<void> => {
    const error = await change(call, text);
    if (error !== null) patch({ banner: { kind: 'error', error } });
  };
  const nameOf = (orgKeys: readonly OrgKey[]): string => {
    const org = orgKeys.length === 1 ? store.get().orgs.find(({ key }) => key === orgKeys[0]) : undefined;
    return org === undefined ? words.list.count(orgKeys.length) : visibleText(org.alias);
  };
  const groupName = (id: string) =>
    visibleText(store.get().groups.find((group) => group.id === id)?.name ?? '');

  const movePin = (orgKey: OrgKey, before: OrgKey | null) =>
    changeAtOnce(bridge.movePin({ orgKey, before }), said.moved(nameOf([orgKey])));
  const selected = () => selectedOrgs(store.get());
  return {
    views: createViews(language),
    selected,
    /** What is meant by a row: all that are selected, where it is one of them, else itself. */
    markedWith(orgKey: OrgKey): readonly OrgSummary[] {
      const orgs = selected();
      return orgs.some(({ key }) => key === orgKey)
        ? orgs
        : store.get().orgs.filter(({ key }) => key === orgKey);
    },
    showView: (view: OrgView) => patch({ view, search: '' }),

    createGroup: (request: RequestOf<'createGroup'>) =>
      change(bridge.createGroup(request), said.created(visibleText(request.name))),
    changeGroup: (request: RequestOf<'changeGroup'>) =>
      change(bridge.changeGroup(request), said.changed(visibleText(request.name))),
    setGroupPlaces: (request: RequestOf<'setGroupPlaces'>) =>
      change(bridge.setGroupPlaces(request), said.changed(groupName(request.id))),
    moveGroup: (id: string, before: string | null) =>
      changeAtOnce(bridge.moveGroup({ id, before }), said.moved(groupName(id))),
    deleteGroup: (id: string) => changeAtOnce(bridge.deleteGroup({ id }), said.deleted(groupName(id))),

    groupOrgs: (request: RequestOf<'groupOrgs'>) =>
      change(bridge.groupOrgs(request), said.grouped(nameOf(request.orgKeys))),
    putInGroup: (orgKeys: readonly OrgKey[], id: string) =>
      changeAtOnce(
        bridge.groupOrgs({ orgKeys, into: [id], outOf: [] }),
        said.putIn(nameOf(orgKeys), groupName(id)),
      ),
    tagOrgs: (request: RequestOf<'tagOrgs'>) =>
      change(bridge.tagOrgs(request), said.tagged(nameOf(request.orgKeys))),
    tagAtOnce: (orgKeys: readonly OrgKey[], tag: string) =>
      changeAtOnce(bridge.tagOrgs({ orgKeys, add: [tag], remove: [] }), said.tagged(nameOf(orgKeys))),
    colourOrgs: (request: RequestOf<'colourOrgs'>) =>
      change(bridge.colourOrgs(request), said.coloured(nameOf(request.orgKeys))),
    pinOrgs: (orgKeys: readonly OrgKey[], pinned: boolean) =>
      changeAtOnce(
        bridge.pinOrgs({ orgKeys, pinned }),
        said[pinned ? 'pinned' : 'unpinned'](nameOf(orgKeys)),
      ),
    movePin,
    /** One pin was dropped on another: it takes its place. */
    async dropPin(dragged: string, onto: OrgKey): Promise<void> {
      const pins = pinsInOrder(store.get().orgs).map(({ key }) => key);
      const from = pins.findIndex((key) => key === dragged);
      const to = pins.indexOf(onto);
      const key = pins[from];
      // Not pinned, or from another program.
      if (key === undefined || to < 0 || from === to) return;
      await movePin(key, from < to ? (pins[to + 1] ?? null) : onto);
    },
    archiveOrgs: (orgKeys: readonly OrgKey[], archived: boolean) =>
      changeAtOnce(
        bridge.archiveOrgs({ orgKeys, archived }),
        said[archived ? 'archived' : 'unarchived'](nameOf(orgKeys)),
      ),
    writeNote: (request: RequestOf<'writeNote'>) =>
      change(bridge.writeNote(request), said.noted(nameOf(request.orgKeys))),
    writeSecretNote: (orgKey: OrgKey, note: string | null) =>
      change(
        bridge.writeSecretNote({ orgKey, note }),
        said[note === null ? 'secretRemoved' : 'secretKept'](nameOf([orgKey])),
      ),
    async copySecretNote(orgKey: OrgKey): Promise<AppError | null> {
      const result = await settle(bridge.copySecretNote({ orgKey }));
      if (!result.ok) return result.error;
      patch({ clipboard: result.value });
      return null;
    },

    /** Takes the latest change back that has not been taken back yet. */
    async undo(): Promise<void> {
      const latest = store.get().undos.at(-1);
      if (latest === undefined) return;
      store.update((state) => ({ ...state, undos: state.undos.slice(0, -1) }));
      const result = await settle(bridge.undoMarks({ undoId: latest.undoId }));
      if (result.ok) tell({ said: said.undone(latest.said), undoId: null });
      else patch({ banner: { kind: 'error', error: result.error }, lastChange: null });
    },
    dismissChange: () => patch({ lastChange: null }),

    async checkSeveral(orgKeys: readonly OrgKey[]): Promise<void> {
      if (store.get().checkAll?.state === 'running') return;
      try {
        patch({ checkAll: await bridge.checkSeveral({ orgKeys }) });
      } catch {
        patch({ checkAll: null });
        tellBug();
      }
    },
    /** Null when all are gone; else what kept the first of those that are left. */
    async removeSeveral(orgs: readonly OrgSummary[]): Promise<AppError | null> {
      try {
        const ended = await bridge.removeSeveral({ orgKeys: orgs.map(({ key }) => key) });
        const left = new Set(ended.failures.map(({ orgKey }) => orgKey));
        const gone = new Set(orgs.map(({ key }) => key).filter((key) => !left.has(key)));
        const aliases = orgs
          .filter(({ key }) => ended.notRevoked.includes(key))
          .map(({ alias }) => visibleText(alias));
        store.update((state) => ({
          ...state,
          orgs: state.orgs.filter(({ key }) => !gone.has(key)),
          failures: [...gone].reduce((failures, key) => withEntry(failures, key, null), state.failures),
          lastChange: { said: said.removed(gone.size), undoId: null },
          banner: aliases.length === 0 ? state.banner : { kind: 'not-revoked', alias: aliases.join(', ') },
        }));
        return ended.failures[0]?.error ?? null;
      } catch {
        tellBug();
        return null;
      }
    },
  };
}
