import path from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../../shared/parse-json.ts';
import type { KeptWindow, KeptWindows } from '../../ports/kept-windows.ts';
import type { DurableFolder } from './durable-write.ts';
import { readAtMost } from './read-at-most.ts';

const NAME = 'windows.json';
const FORMAT = 1;

/** A page can open tabs and make its address as long as it likes; the file stays one that is read at a start. */
const MOST_WINDOWS = 50;
const MOST_TABS = 100;
const MOST_ADDRESS = 2048;
const MOST_TITLE = 200;
const MAX_BYTES = 16 * 1024 * 1024;

const tabSchema = z.strictObject({
  title: z.string().max(MOST_TITLE),
  address: z.string().max(MOST_ADDRESS),
});
const windowSchema = z.strictObject({
  orgKey: z.templateLiteral([z.string().min(1), ':', z.string().min(1)]),
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  isMaximized: z.boolean(),
  tabs: z.array(tabSchema).min(1).max(MOST_TABS),
  shownTab: z.int().nonnegative(),
}) satisfies z.ZodType<KeptWindow>;
const fileSchema = z.strictObject({ version: z.literal(FORMAT), windows: z.array(z.unknown()) });

/**
 * `windows.json` in the profile. A damaged file, or one that a newer Latchkey wrote, holds no windows, and the next write
 * replaces it: nothing in it is worth a question.
 */
export function createKeptWindowsFile(folder: DurableFolder): KeptWindows {
  const file = folder.file(NAME);
  return {
    async read() {
      const read = await readAtMost(path.join(folder.path, NAME), MAX_BYTES);
      return read.kind === 'read' ? parse(Buffer.from(read.bytes).toString('utf8')) : [];
    },
    replace: (windows) => {
      const text = JSON.stringify({ version: FORMAT, windows: windows.slice(-MOST_WINDOWS).map(within) });
      // Without a copy beside it: what was let go of must not stay in one.
      return file.replace(Buffer.from(text), 'untouched');
    },
  };
}

function parse(text: string): readonly KeptWindow[] {
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success) return [];
  return parsed.data.windows.slice(-MOST_WINDOWS).flatMap((one) => {
    const window = windowSchema.safeParse(one);
    return window.success && window.data.shownTab < window.data.tabs.length ? [window.data] : [];
  });
}

/** Of too many tabs those around the one that is shown stay; an address that is too long becomes none. */
function within(window: KeptWindow): KeptWindow {
  const from = Math.max(0, Math.min(window.shownTab - MOST_TABS / 2, window.tabs.length - MOST_TABS));
  return {
    ...window,
    tabs: window.tabs.slice(from, from + MOST_TABS).map(({ title, address }) => ({
      title: title.slice(0, MOST_TITLE),
      address: address.length > MOST_ADDRESS ? '' : address,
    })),
    shownTab: window.shownTab - from,
  };
}
