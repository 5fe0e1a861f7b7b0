import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isExpired, type StoredCookie } from './stored-cookie.ts';

const cookieSchema = z.object({
  name: z.string(),
  value: z.string(),
  domain: z.string(),
  path: z.string(),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  sameSite: z.enum(['unspecified', 'no_restriction', 'lax', 'strict']),
  expirationDate: z.number(),
});
const fileSchema = z.object({ cookies: z.array(cookieSchema) });

/**
 * The cookies of one persistent partition on disk, for Chromium keeps a DevTools context only in memory.
 *
 * Session cookies are not written, as in Chromium: what a site wants gone at the end is gone. The file is
 * readable by its owner only, for the others are credentials, too.
 */
export class CookieFile {
  private readonly file: string;
  private written = '';

  /** @param folder the partition's storage path; made at the first save */
  constructor(folder: string) {
    this.file = path.join(folder, 'host-cookies.json');
  }

  /** The cookies saved, without those past their date; undefined when nothing (readable) was ever saved. */
  load(nowSeconds: number): StoredCookie[] | undefined {
    let text: string;
    try {
      text = fs.readFileSync(this.file, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
    const parsed = fileSchema.safeParse(parseJson(text));
    if (!parsed.success) return undefined;
    this.written = text;
    return parsed.data.cookies.filter((cookie) => !isExpired(cookie, nowSeconds));
  }

  /** Replaces the file in one step; a crash leaves the old one or the new one whole. Session cookies stay out. */
  save(cookies: readonly StoredCookie[]): void {
    const lasting = cookies.filter((cookie) => cookie.expirationDate !== undefined);
    const text = JSON.stringify({ cookies: lasting });
    if (text === this.written || (lasting.length === 0 && this.written === '')) return;
    const folder = path.dirname(this.file);
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const fresh = `${this.file}.new`;
    fs.writeFileSync(fresh, text, { mode: 0o600 });
    fs.renameSync(fresh, this.file);
    this.written = text;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
