import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ImportEntry, ImportOutcome, ImportPreview, ImportStep } from '../../../shared/moving.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FilePicker } from '../../ports/file-picker.ts';
import type { OrgBrowsers } from '../../ports/org-browsers.ts';
import type { PassphraseSeal } from '../../ports/passphrase-seal.ts';
import { applyImport, bringsSecret } from './apply-import.ts';
import { holdOne } from './hold-one.ts';
import type { ReadImport } from './moved-org.ts';
import { planImport } from './plan-import.ts';
import { placeTextOf } from './place-text.ts';
import { planRestore } from './plan-restore.ts';
import { previewOf } from './preview-import.ts';
import { readImport, readSealedImport } from './read-import.ts';
import { restoreBackup, type RestoreParts } from './restore-backup.ts';
import { settlePlaces } from './settle-places.ts';
import { undoableStore } from './undoable-store.ts';
import { MERGED } from './way-of-import.ts';
import { words } from '../../text/words.ts';

/**
 * Imports between looking and taking in. What was read stays here, secrets and all, until the person decides or leaves;
 * the screen holds the preview and an id.
 */
export interface Imports {
  /** Lets the person choose a file; null when they chose none. Errors: FILE_UNREADABLE. */
  choose(): Promise<Result<ImportStep | null>>;
  /** Errors: FILE_UNREADABLE. */
  paste(text: string): Promise<Result<ImportStep>>;
  /** Errors: PASSPHRASE_WRONG, FILE_UNREADABLE. */
  unlock(importId: string, passphrase: string): Promise<Result<ImportStep>>;
  /** Takes in what is chosen, by the ids of the entries. Errors: FILE_UNREADABLE, and those of applyImport and restoreBackup. */
  apply(importId: string, entryIds: readonly string[]): Promise<Result<ImportOutcome>>;
  forget(importId: string): void;
  /** Holds a backup that was read, to be looked at in the same way; it is restored, not merged. */
  holdBackup(read: ReadImport): Promise<ImportPreview>;
}

export type ImportParts = RestoreParts & {
  readonly clock: Clock;
  readonly filePicker: FilePicker;
  readonly orgBrowsers: OrgBrowsers;
  readonly passphraseSeal: PassphraseSeal;
};

type IsChosen = (each: { readonly shown: ImportEntry }) => boolean;

type Held =
  | { readonly kind: 'locked'; readonly text: string; readonly fileName: string }
  | { readonly kind: 'read'; readonly read: ReadImport }
  | { readonly kind: 'backup'; readonly read: ReadImport };

export function createImports(parts: ImportParts): Imports {
  const held = holdOne<Held>(parts.clock, parts.newId);
  const placeText = placeTextOf(parts.orgBrowsers);
  const hold = async (file: ReadImport, fileName: string | null): Promise<ImportPreview> => {
    const read = await settlePlaces(file, parts.orgBrowsers);
    const state = parts.store.read();
    const importId = held.keep({ kind: 'read', read });
    return previewOf(read, planImport(read, state, MERGED, placeText), state, { importId, fileName });
  };
  const holdBackup = async (file: ReadImport): Promise<ImportPreview> => {
    const read = await settlePlaces(file, parts.orgBrowsers);
    const state = parts.store.read();
    const importId = held.keep({ kind: 'backup', read });
    const { back, since } = planRestore(read, state, placeText);
    const preview = previewOf(read, back, state, { importId, fileName: null });
    return { ...preview, entries: [...preview.entries, ...since.map(({ shown }) => shown)] };
  };
  const look = async (text: string, fileName: string | null): Promise<Result<ImportStep>> => {
    if (parts.passphraseSeal.recognises(text)) {
      const name = fileName ?? '';
      return ok({
        kind: 'locked',
        importId: held.keep({ kind: 'locked', text, fileName: name }),
        fileName: name,
      });
    }
    const read = readImport(text, null);
    return read.ok ? ok({ kind: 'preview', preview: await hold(read.value, fileName) }) : read;
  };
  const merge = async (read: ReadImport, isChosen: IsChosen): Promise<Result<ImportOutcome>> => {
    const chosen = planImport(read, parts.store.read()).filter(isChosen);
    const store = undoableStore(parts);
    const applied = await applyImport({ ...parts, store }, read, chosen);
    if (!applied.ok) return applied;
    // What came into the vault would stay there without its row.
    const undoId = chosen.some(bringsSecret) ? null : store.keepUndo();
    return ok({ ...applied.value, groups: store.newGroups(), undoId });
  };
  const restore = (read: ReadImport, isChosen: IsChosen) => {
    const { back, since } = planRestore(read, parts.store.read());
    // What is the same is left alone: also a row that waited then and is an org with marks of its own now.
    const others = back.filter((each) => each.shown.verdict !== 'same' && isChosen(each));
    return restoreBackup(parts, read, { back: others, since: since.filter(isChosen) });
  };
  return {
    async choose() {
      const picked = await parts.filePicker.pick('import');
      if (!picked.ok || picked.value === null) return picked.ok ? ok(null) : picked;
      return look(picked.value.text, picked.value.name);
    },
    paste: (text) => look(text, null),
    async unlock(importId, passphrase) {
      const found = held.find(importId);
      if (found?.kind !== 'locked') return fail(gone());
      const opened = await parts.passphraseSeal.open(found.text, passphrase);
      if (!opened.ok) return opened;
      const read = readSealedImport(opened.value);
      return read.ok ? ok({ kind: 'preview', preview: await hold(read.value, found.fileName) }) : read;
    },
    async apply(importId, entryIds) {
      const found = held.find(importId);
      if (found === null || found.kind === 'locked') return fail(gone());
      const ids = new Set(entryIds);
      const isChosen: IsChosen = ({ shown }) => ids.has(shown.id);
      // Planned anew: the list may have changed while the preview was read.
      const applied =
        found.kind === 'read' ? await merge(found.read, isChosen) : await restore(found.read, isChosen);
      if (applied.ok) held.forget(importId);
      return applied;
    },
    forget: (importId) => held.forget(importId),
    holdBackup,
  };
}

const gone = () =>
  ({
    code: 'FILE_UNREADABLE',
    message: words().moving.heldTooLong,
    remedy: 'retry',
  }) as const;
