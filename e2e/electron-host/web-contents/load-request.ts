import fs from 'node:fs';
import type { RequestExtras } from './navigation-state.ts';

function headersOf(extraHeaders: string | undefined): RequestExtras['headers'] {
  return (extraHeaders ?? '').split('\n').flatMap((line) => {
    const at = line.indexOf(':');
    return at > 0 ? [{ name: line.slice(0, at).trim(), value: line.slice(at + 1).trim() }] : [];
  });
}

function bodyOf(parts: NonNullable<Electron.LoadURLOptions['postData']>): Buffer {
  return Buffer.concat(
    parts.map((part) => {
      if (part.type === 'rawData') return part.bytes;
      const file = fs.readFileSync(part.filePath);
      const { offset = 0, length = -1 } = part;
      return file.subarray(offset, length < 0 ? undefined : offset + length);
    }),
  );
}

/** What of loadURL's options Page.navigate cannot carry and the held request must. */
export function requestExtras(options: Electron.LoadURLOptions): RequestExtras | undefined {
  if (options.baseURLForDataURL !== undefined) {
    throw new Error('electron host: LoadURLOptions.baseURLForDataURL is not implemented');
  }
  const headers = [...headersOf(options.extraHeaders)];
  if (options.userAgent !== undefined) headers.push({ name: 'User-Agent', value: options.userAgent });
  if (options.postData === undefined) return headers.length > 0 ? { headers } : undefined;
  const given = new Set(headers.map(({ name }) => name.toLowerCase()));
  if (!given.has('content-type')) {
    headers.push({ name: 'Content-Type', value: 'application/x-www-form-urlencoded' });
  }
  return { method: 'POST', postData: bodyOf(options.postData).toString('base64'), headers };
}
