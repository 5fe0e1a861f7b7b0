import type { BackupFile } from '../../ports/backup-folder.ts';

/** Twenty copies: half of them the latest, half the last of each earlier day, so that they reach back for days. */
const MOST = 20;
const LATEST = 10;

/** The backups that are not needed any more. `files` come with the latest first. */
export function backupsToDrop(files: readonly BackupFile[]): readonly BackupFile[] {
  if (files.length <= MOST) return [];
  const latest = files.slice(0, LATEST);
  const days = new Set(latest.map(dayOf));
  const ofDays: BackupFile[] = [];
  for (const file of files.slice(LATEST)) {
    if (days.has(dayOf(file))) continue;
    days.add(dayOf(file));
    ofDays.push(file);
  }
  const kept = new Set([...latest, ...ofDays].slice(0, MOST));
  // Where there were few days, the places that are left go to the latest of the others.
  for (const file of files) if (kept.size < MOST) kept.add(file);
  return files.filter((file) => !kept.has(file));
}

const dayOf = ({ madeAt }: BackupFile): string => new Date(madeAt).toISOString().slice(0, 10);
