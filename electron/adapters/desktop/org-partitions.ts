import { app, session, type Session } from 'electron';
import type { OrgWindowFacts } from '../../ports/windows.ts';
import { listDownloads, type DownloadList } from '../../windows/org-window/download-list.ts';
import { spellCheckLanguages } from '../../windows/org-window/spell-check-languages.ts';
import { folderSize } from '../files/folder-size.ts';

/** What the windows of a partition share: its cookies, its downloads, the languages its spelling is checked in. */
export interface OrgPartitions {
  /** One list for each partition: sessions live as long as the app, and so do their listeners. */
  downloads(partition: string): DownloadList;
  sessionId(facts: OrgWindowFacts): Promise<string | null>;
  /** Bytes on the disk. */
  size(partition: string): Promise<number>;
  clear(partition: string): Promise<void>;
  /** Of one in memory, which lives as long as the app: what was in it does not. */
  end(partition: string): void;
}

export function createOrgPartitions(showInFolder: (file: string) => void): OrgPartitions {
  const downloads = new Map<string, DownloadList>();
  return {
    downloads(partition) {
      const known = downloads.get(partition);
      if (known !== undefined) return known;
      const ofPartition = session.fromPartition(partition);
      const list = listDownloads(ofPartition, { showInFolder });
      checkSpelling(ofPartition);
      downloads.set(partition, list);
      return list;
    },
    async sessionId({ partition, instanceUrl }) {
      const cookies = await session.fromPartition(partition).cookies.get({ url: instanceUrl, name: 'sid' });
      return cookies[0]?.value ?? null;
    },
    async size(partition) {
      const { storagePath } = session.fromPartition(partition);
      return storagePath === null ? 0 : folderSize(storagePath);
    },
    clear: clearPartition,
    end(partition) {
      downloads.get(partition)?.cancelAll();
      downloads.delete(partition);
      void clearPartition(partition);
    },
  };
}

async function clearPartition(partition: string): Promise<void> {
  const partitionSession = session.fromPartition(partition);
  await partitionSession.clearData();
  await partitionSession.clearAuthCache();
}

/** Spelling is checked in the languages of the person's system; macOS finds the language by itself. */
function checkSpelling(ofPartition: Session): void {
  if (process.platform === 'darwin') return;
  const wanted = [app.getLocale(), ...app.getPreferredSystemLanguages()];
  ofPartition.setSpellCheckerLanguages([
    ...spellCheckLanguages(wanted, ofPartition.availableSpellCheckerLanguages),
  ]);
}
