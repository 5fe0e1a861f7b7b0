import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { KeptWindow, KeptWindows } from '../../ports/kept-windows.ts';
import { fail, ok } from '../../../shared/result.ts';
import { observeStore } from '../records/observe-store.ts';
import { createKeepWindows } from './keep-windows.ts';

const ACME = makeOrg();
const BETA = makeOrg({ alias: 'beta', organizationId: '00D000000000002AAA' });
const windowOf = (org: typeof ACME, address = `${org.instanceUrl}/a`): KeptWindow => ({
  orgKey: org.key,
  bounds: { x: 0, y: 0, width: 800, height: 600 },
  isMaximized: false,
  tabs: [{ title: 'A', address }],
  shownTab: 0,
});

async function setUp(given: { readonly isWanted?: boolean; readonly kept?: readonly KeptWindow[] } = {}) {
  const store = observeStore(createMemoryStore([ACME, BETA]));
  const want = (bringWindowsBack: boolean) =>
    store.update((state) => ({ ...state, settings: { ...state.settings, bringWindowsBack } }));
  if (given.isWanted !== undefined) await want(given.isWanted);
  const writes: (readonly KeptWindow[])[] = [];
  const disk = { kept: given.kept ?? [], isFull: false };
  const keptWindows: KeptWindows = {
    read: () => Promise.resolve(disk.kept),
    replace: (windows) => {
      if (disk.isFull)
        return Promise.resolve(fail({ code: 'STORE_WRITE_FAILED', message: 'full', remedy: 'retry' }));
      writes.push(windows);
      return Promise.resolve(ok(null));
    },
  };
  const windows = createFakeOrgWindows();
  const clock = createFakeClock();
  const log = createFakeLog();
  const keep = createKeepWindows({ store, windows, keptWindows, clock, log });
  /** Changes what is open, and lets time pass. */
  const open = async (places: readonly KeptWindow[], ms = 1000) => {
    windows.places = places;
    windows.tellPlaces();
    clock.advance(ms);
    await new Promise(setImmediate);
  };
  return { store, want, writes, disk, windows, clock, log, keep, open };
}

describe('windows that come back', () => {
  it('are opened as they were kept, the one that was in front last', async () => {
    const { keep, windows } = await setUp({ isWanted: true, kept: [windowOf(BETA), windowOf(ACME)] });
    await keep.bringBack();
    expect(windows.calls).toEqual([`reopen beta ${BETA.instanceUrl}/a`, `reopen acme ${ACME.instanceUrl}/a`]);
  });

  it('are not those of an org that was removed or put away meanwhile', async () => {
    const gone = makeOrg({ organizationId: '00D000000000009AAA' });
    const kept = [windowOf(gone), windowOf(BETA), windowOf(ACME)];
    const { keep, windows, store } = await setUp({ isWanted: true, kept });
    await store.update((state) => ({
      ...state,
      orgs: state.orgs.map((org) => (org.key === BETA.key ? { ...org, archivedAt: 1 } : org)),
    }));
    await keep.bringBack();
    expect(windows.calls).toEqual([`reopen acme ${ACME.instanceUrl}/a`]);
  });

  it('are none unless the person wants it, and then nothing stays kept', async () => {
    const { keep, windows, writes } = await setUp({ kept: [windowOf(ACME)] });
    await keep.bringBack();
    expect(windows.calls).toEqual([]);
    expect(writes).toEqual([[]]);
  });
});

describe('what is open', () => {
  it('is written once for many changes, and not again while it stays the same', async () => {
    const { keep, writes, open } = await setUp({ isWanted: true });
    await keep.bringBack();
    await open([windowOf(ACME)], 400);
    await open([windowOf(ACME)], 400);
    expect(writes).toEqual([]);
    await open([windowOf(BETA)], 400);
    expect(writes).toEqual([[windowOf(BETA)]]);
    await open([windowOf(BETA)]);
    expect(writes).toHaveLength(1);
  });

  it('is not written before the last start’s windows were read, nor where nobody wants it', async () => {
    const early = await setUp({ isWanted: true, kept: [windowOf(ACME)] });
    await early.open([]);
    await early.keep.settle();
    early.keep.goOn();
    await early.open([]);
    expect(early.writes).toEqual([]);
    const unwanted = await setUp();
    await unwanted.keep.bringBack();
    await unwanted.open([windowOf(ACME)]);
    await unwanted.keep.settle();
    expect(unwanted.writes).toEqual([]);
  });

  it('is kept from the moment the person wants it, and forgotten the moment they do not', async () => {
    const { keep, want, writes, open } = await setUp();
    await keep.bringBack();
    await open([windowOf(ACME)]);
    await want(true);
    await new Promise(setImmediate);
    expect(writes).toEqual([[windowOf(ACME)]]);
    await want(false);
    await new Promise(setImmediate);
    expect(writes.at(-1)).toEqual([]);
  });

  it('is what was open when Latchkey began to quit, also what changed just then', async () => {
    const { keep, writes, open } = await setUp({ isWanted: true });
    await keep.bringBack();
    await open([windowOf(ACME)], 10);
    await keep.settle();
    expect(writes).toEqual([[windowOf(ACME)]]);
    await open([]);
    expect(writes).toHaveLength(1);
    // A page wanted to stay.
    keep.goOn();
    await open([windowOf(BETA)]);
    expect(writes.at(-1)).toEqual([windowOf(BETA)]);
  });

  it('is written with the next change where the disk refused, and the log names no page', async () => {
    const { keep, writes, open, disk, log } = await setUp({ isWanted: true });
    await keep.bringBack();
    disk.isFull = true;
    await open([windowOf(ACME)]);
    expect(log.lines.join()).toContain('STORE_WRITE_FAILED');
    expect(log.lines.join()).not.toContain(ACME.instanceUrl);
    disk.isFull = false;
    await open([windowOf(ACME)]);
    expect(writes).toEqual([[windowOf(ACME)]]);
  });
});
