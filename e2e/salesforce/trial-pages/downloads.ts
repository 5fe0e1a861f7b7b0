import type { PracticeRequest } from '../http/practice-request.ts';
import { redirect, type Reply } from '../http/reply.ts';
import type { World } from '../world.ts';

const MB = 1024 * 1024;
const CHUNK = Buffer.alloc(64 * 1024, 'x');
/** Bytes of the files that stop or break off; half of them come. */
const HALF = 4 * CHUNK.length;

/** Files of an org to be downloaded, each with a behaviour of its own; null where the path is none. */
export function answerDownload(request: PracticeRequest, world: World): Reply | null {
  switch (request.path) {
    case '/lightning/download/report.csv':
      return file('report.csv', 'text/csv', function* () {
        yield Buffer.from('Name,Amount\nAcme,100\n');
      });
    case '/lightning/download/slow.bin':
      return file(
        'slow.bin',
        BINARY,
        async function* () {
          yield* bytes(HALF);
          await world.heldDownloads.wait();
          yield* bytes(HALF);
        },
        2 * HALF,
      );
    case '/lightning/download/big.bin': {
      const size = Math.min(Number(request.query.get('mb') ?? 64), 1024) * MB;
      return file('big.bin', BINARY, () => bytes(size), size);
    }
    case '/lightning/download/cut.bin':
      return file(
        'cut.bin',
        BINARY,
        function* () {
          yield* bytes(HALF);
          throw new Error('broken off, as promised');
        },
        2 * HALF,
      );
    case '/lightning/download/hostile-name':
      return file('../../../etc/cron.d/evil\u202egpj.exe', BINARY, () => bytes(10), 10);
    case '/lightning/download/finish':
      world.heldDownloads.finish();
      return redirect('/lightning/n/Downloads');
    default:
      return null;
  }
}

const BINARY = 'application/octet-stream';

function file(
  name: string,
  type: string,
  stream: () => Iterable<Buffer> | AsyncIterable<Buffer>,
  length?: number,
): Reply {
  return {
    status: 200,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      ...(length !== undefined && { 'content-length': String(length) }),
    },
    body: '',
    stream,
  };
}

function* bytes(count: number): Generator<Buffer> {
  for (let sent = 0; sent < count; sent += CHUNK.length) {
    yield CHUNK.subarray(0, Math.min(CHUNK.length, count - sent));
  }
}
