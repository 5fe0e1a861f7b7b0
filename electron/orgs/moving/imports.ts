import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ImportOutcome, ImportPreview, ImportStep } from '../../../shared/moving.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FilePicker } from '../../ports/file-picker.ts';
import type { PassphraseSeal } from '../../ports/passphrase-seal.ts';
import { applyImport, type ApplyImportParts } from './apply-import.ts';
import type { ReadImport } from './moved-org.ts';
import { planImport } from './plan-import.ts';
import { previewOf } from './preview-import.ts';
import { readImport, readSealedImport } from './read-import.ts';
import { words } from '../../text/words.ts';

/**
 * Imports between looking and taking in. What was read stays here, secrets and all, until the person decides or leaves;
 * the screen holds the preview and an id.
 */
export interface Imports {
  /** Lets the person choose a file; null when they chose none. Errors: FILE_UNREADABLE. */
  choose(): Promise<Result<ImportStep | null>>;
  /** Errors: FILE_UNREADABLE. */
  paste(text: string): Result<ImportStep>;
  /** Errors: PASSPHRASE_WRONG, FILE_UNREADABLE. */
  unlock(importId: string, passphrase: string): Promise<Result<ImportStep>>;
  /** Takes in what is chosen, by the ids of the entries. Errors: FILE_UNREADABLE, and those of applyImport. */
  apply(importId: string, entryIds: readonly string[]): Promise<Result<ImportOutcome>>;
  forget(importId: string): void;
  /** Holds what something else has read, a backup or a catalogue, to be looked at in the same way. */
  hold(read: ReadImport, fileName: string | null): ImportPreview;
}

export type ImportParts = ApplyImportParts & {
  readonly clock: Clock;
  readonly filePicker: FilePicker;
  readonly passphraseSeal: PassphraseSeal;
};

/** A person reads a preview for minutes, not for hours; secrets are not held longer than that. */
const HELD_FOR_MS = 30 * 60_000;

type Held =
  | { readonly kind: 'locked'; readonly text: string; readonly fileName: string }
  | { readonly kind: 'read'; readonly read: ReadImport; readonly fileName: string | null };

export function createImports(parts: ImportParts): Imports {
  // One at a time: a new one takes the place of the last.
  let current: { readonly id: string; readonly held: Held; readonly stop: () => void } | null = null;

  const forget = (importId: string) => {
    if (current?.id !== importId) return;
    current.stop();
    current = null;
  };
  const keep = (held: Held): string => {
    if (current !== null) forget(current.id);
    const id = parts.newId();
    current = { id, held, stop: parts.clock.after(HELD_FOR_MS, () => forget(id)) };
    return id;
  };
  const hold = (read: ReadImport, fileName: string | null): ImportPreview => {
    const state = parts.store.read();
    const importId = keep({ kind: 'read', read, fileName });
    return previewOf(read, planImport(read, state), state, { importId, fileName });
  };
  const look = (text: string, fileName: string | null): Result<ImportStep> => {
    if (parts.passphraseSeal.recognises(text)) {
      const name = fileName ?? '';
      return ok({ kind: 'locked', importId: keep({ kind: 'locked', text, fileName: name }), fileName: name });
    }
    const read = readImport(text, null);
    return read.ok ? ok({ kind: 'preview', preview: hold(read.value, fileName) }) : read;
  };
  const find = (importId: string): Held | null => (current?.id === importId ? current.held : null);

  return {
    async choose() {
      const picked = await parts.filePicker.pick('import');
      if (!picked.ok || picked.value === null) return picked.ok ? ok(null) : picked;
      return look(picked.value.text, picked.value.name);
    },
    paste: (text) => look(text, null),
    async unlock(importId, passphrase) {
      const held = find(importId);
      if (held?.kind !== 'locked') return fail(gone());
      const opened = await parts.passphraseSeal.open(held.text, passphrase);
      if (!opened.ok) return opened;
      const read = readSealedImport(opened.value);
      return read.ok ? ok({ kind: 'preview', preview: hold(read.value, held.fileName) }) : read;
    },
    async apply(importId, entryIds) {
      const held = find(importId);
      if (held?.kind !== 'read') return fail(gone());
      const chosen = new Set(entryIds);
      // Planned anew: the list may have changed while the preview was read.
      const plan = planImport(held.read, parts.store.read()).filter(({ shown }) => chosen.has(shown.id));
      const applied = await applyImport(parts, held.read, plan);
      if (applied.ok) forget(importId);
      return applied;
    },
    forget,
    hold,
  };
}

const gone = () =>
  ({
    code: 'FILE_UNREADABLE',
    message: words().moving.heldTooLong,
    remedy: 'retry',
  }) as const;
