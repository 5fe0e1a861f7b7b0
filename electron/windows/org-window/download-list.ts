import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { DownloadItem, Session } from 'electron';
import type { FrameDownload } from '../../../shared/frame-state.ts';

/** The downloads of one partition, in the order they began; shown by every window of the org that shares it. */
export interface DownloadList {
  all(): readonly FrameDownload[];
  cancel(id: string): void;
  /** Shows the saved file in its folder; nothing while there is none. */
  show(id: string): void;
  /** Takes one that has ended off the list; the file stays. */
  dismiss(id: string): void;
  cancelAll(): void;
  /** Returns what takes the listener off again. */
  onChanged(listener: () => void): () => void;
}

/** A download that still goes on has an item; Electron destroys it with the end. */
interface Download {
  readonly shown: FrameDownload;
  readonly savePath: string;
  readonly item: DownloadItem | null;
}

/**
 * Lists what the pages of a session download. Where a file goes is the person's word: Electron asks with the system's own
 * dialog as long as nobody names a path, and the name that the server proposed is cleaned by Chromium.
 */
export function listDownloads(
  session: Pick<Session, 'on'>,
  parts: { readonly newId?: () => string; showInFolder(file: string): void },
): DownloadList {
  const newId = parts.newId ?? randomUUID;
  const downloads = new Map<string, Download>();
  const listeners = new Set<() => void>();
  const changed = () => listeners.forEach((listener) => listener());

  session.on('will-download', (_event, item) => {
    const id = newId();
    const note = (state: FrameDownload['state'], isOver: boolean) => {
      const savePath = item.getSavePath();
      // Without a path the person is still asked, or has said no: nothing to show.
      if (savePath === '') downloads.delete(id);
      else {
        downloads.set(id, {
          shown: {
            id,
            fileName: path.basename(savePath),
            receivedBytes: item.getReceivedBytes(),
            totalBytes: item.getTotalBytes(),
            state,
          },
          savePath,
          item: isOver ? null : item,
        });
      }
      changed();
    };
    item.on('updated', (_updated, state) =>
      note(state === 'interrupted' || item.isPaused() ? 'paused' : 'progressing', false),
    );
    item.once('done', (_done, state) => note(ENDS[state], true));
  });

  return {
    all: () => [...downloads.values()].map(({ shown }) => shown),
    cancel: (id) => downloads.get(id)?.item?.cancel(),
    show(id) {
      const download = downloads.get(id);
      if (download?.shown.state === 'done') parts.showInFolder(download.savePath);
    },
    dismiss(id) {
      const download = downloads.get(id);
      if (download?.item !== null) return;
      downloads.delete(id);
      changed();
    },
    cancelAll: () => {
      for (const { item } of [...downloads.values()]) item?.cancel();
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const ENDS = { completed: 'done', cancelled: 'cancelled', interrupted: 'failed' } as const;
