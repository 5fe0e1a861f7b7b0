import { z } from 'zod';
import {
  LEAST_PASSPHRASE,
  type BackupSummary,
  type ImportOutcome,
  type ImportStep,
  type SavedExport,
  type WaitingSummary,
} from '../moving.ts';
import type { Result } from '../result.ts';
import { line, nothing, orgKey, text } from './line.ts';

const orgs = z.union([z.literal('all'), z.array(orgKey).min(1).max(20_000).readonly()]);
const importId = z.uuid();

/** Moving orgs in and out, and what waits for its sign-in. A passphrase goes in; no secret comes out. */
export const movingLines = {
  /** Writes a file where the person chooses; null when they chose no place. */
  exportOrgs: line<Result<SavedExport | null>>()(
    z.discriminatedUnion('format', [
      z.strictObject({ orgs, format: z.enum(['json', 'csv']) }),
      z.strictObject({
        orgs,
        format: z.literal('sealed'),
        passphrase: text(1024).min(LEAST_PASSPHRASE),
      }),
    ]),
  ),

  /** Lets the person choose a file, and reads it; null when they chose none. Nothing is taken in yet. */
  chooseImport: line<Result<ImportStep | null>>()(nothing),
  pasteImport: line<Result<ImportStep>>()(z.strictObject({ text: text(4_000_000).min(1) })),
  unlockImport: line<Result<ImportStep>>()(z.strictObject({ importId, passphrase: text(1024).min(1) })),
  /** Takes in the chosen entries. */
  applyImport: line<Result<ImportOutcome>>()(
    z.strictObject({ importId, entryIds: z.array(text(200)).max(50_000).readonly() }),
  ),
  forgetImport: line<Result<null>>()(z.strictObject({ importId })),

  listWaiting: line<readonly WaitingSummary[]>()(nothing),
  removeWaiting: line<Result<null>>()(z.strictObject({ id: z.uuid() })),

  /** The copies of the records that Latchkey made by itself, the latest first. */
  listBackups: line<Result<readonly BackupSummary[]>>()(nothing),
  /** Reads one, to be looked at like an import. */
  readBackup: line<Result<ImportStep>>()(z.strictObject({ id: text(64) })),
} as const;
