import path from 'node:path';
import type { HostDownloadItem } from './download-item.ts';

/** Offers a download to the app; false when a listener prevented it. */
export type OfferDownload = (
  item: HostDownloadItem,
  contents: Electron.WebContents | null,
  frame: Electron.WebFrameMain | null,
) => boolean;

/**
 * Where a download goes: where its listener said, else into the folder (Electron asks a person there).
 */
export function placeFor(item: HostDownloadItem, folder: () => string): string {
  const named = item.getSavePath();
  if (named !== '') return named;
  const place = path.join(folder(), item.getFilename());
  item.setSavePath(place);
  return place;
}
