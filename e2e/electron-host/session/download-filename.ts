import path from 'node:path';
import { extensionFor } from './mime-type.ts';

/**
 * The name a download is saved under: what Content-Disposition says, else the URL's last part, else `download`
 * with the type's extension.
 *
 * Never a path: a server that names `../../.profile` gets a file of that last part only.
 */
export function downloadFilename(contentDisposition: string, url: string, mimeType: string): string {
  const named = fromDisposition(contentDisposition) ?? fromUrl(url);
  const safe = path.basename((named ?? '').replaceAll('\\', '/')).replace(/^\.+/, '');
  const wanted = safe === '' ? 'download' : safe;
  return path.extname(wanted) === '' ? `${wanted}${extensionFor(mimeType)}` : wanted;
}

function fromDisposition(header: string): string | undefined {
  // RFC 6266: filename* (with its encoding) wins over filename.
  const extended = /filename\*\s*=\s*([\w-]+)'[^']*'([^;\s]+)/i.exec(header);
  if (extended?.[2] !== undefined) {
    try {
      return decodeURIComponent(extended[2]);
    } catch {
      return undefined;
    }
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header);
  return plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2];
}

function fromUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  try {
    return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
  } catch {
    return undefined;
  }
}
