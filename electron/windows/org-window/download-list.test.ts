import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { listDownloads } from './download-list.ts';

/** A download as Electron has it, as far as the list asks. */
class FakeItem extends EventEmitter {
  savePath = '/home/person/report.csv';
  received = 10;
  cancelled = 0;
  getSavePath() {
    return this.savePath;
  }
  getReceivedBytes() {
    return this.received;
  }
  getTotalBytes() {
    return 100;
  }
  isPaused() {
    return false;
  }
  cancel() {
    this.cancelled += 1;
    this.emit('done', {}, 'cancelled');
  }
}

function setUp() {
  const session = new EventEmitter();
  const shown: string[] = [];
  let last = 0;
  const list = listDownloads(session as unknown as Pick<Session, 'on'>, {
    newId: () => `d${(last += 1)}`,
    showInFolder: (file) => void shown.push(file),
  });
  const begin = (item = new FakeItem()) => {
    session.emit('will-download', {}, item);
    return item;
  };
  return { list, begin, shown };
}

describe('the downloads of an org', () => {
  it('show by name, never by folder, how far they are and how they end', () => {
    const { list, begin } = setUp();
    const item = begin();
    item.emit('updated', {}, 'progressing');
    expect(list.all()).toEqual([
      { id: 'd1', fileName: 'report.csv', receivedBytes: 10, totalBytes: 100, state: 'progressing' },
    ]);
    item.emit('updated', {}, 'interrupted');
    expect(list.all()[0]?.state).toBe('paused');
    item.received = 100;
    item.emit('done', {}, 'completed');
    expect(list.all()[0]).toMatchObject({ receivedBytes: 100, state: 'done' });
    expect(JSON.stringify(list.all())).not.toContain('/home');
  });

  it('are not there while the person is asked where to, nor after a no', () => {
    const { list, begin } = setUp();
    const item = begin();
    item.savePath = '';
    item.emit('updated', {}, 'progressing');
    expect(list.all()).toEqual([]);
    item.emit('done', {}, 'cancelled');
    expect(list.all()).toEqual([]);
  });

  it('are shown in their folder only once the file is whole', () => {
    const { list, begin, shown } = setUp();
    const item = begin();
    item.emit('updated', {}, 'progressing');
    list.show('d1');
    expect(shown).toEqual([]);
    item.emit('done', {}, 'completed');
    list.show('d1');
    list.show('unknown');
    expect(shown).toEqual(['/home/person/report.csv']);
  });

  it('leave the list when they have ended, not before', () => {
    const { list, begin } = setUp();
    const item = begin();
    item.emit('updated', {}, 'progressing');
    list.dismiss('d1');
    expect(list.all()).toHaveLength(1);
    list.cancel('d1');
    expect(item.cancelled).toBe(1);
    expect(list.all()[0]?.state).toBe('cancelled');
    list.cancel('d1');
    expect(item.cancelled).toBe(1);
    list.dismiss('d1');
    expect(list.all()).toEqual([]);
  });

  it('tell every listener, until it goes', () => {
    const { list, begin } = setUp();
    let told = 0;
    const stop = list.onChanged(() => (told += 1));
    const item = begin();
    item.emit('updated', {}, 'progressing');
    stop();
    item.emit('done', {}, 'completed');
    expect(told).toBe(1);
  });
});
