import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { AppError } from '../../../shared/app-error.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { LoginHandOff } from '../../ports/login-hand-off.ts';
import { bind, closeAll, createLoopbackServer, replyPlainly } from './loopback-server.ts';
import { isOtherUser } from './peer-user.ts';
import { words } from '../../text/words.ts';

/** As long as a one-time URL lives (salesforce.md 3). */
const OFFERED_MS = 60_000;

/**
 * A command line can be read by every process of the computer, so a browser is started with an address of our own:
 * 127.0.0.1, a port of the moment and 256 random bits, which leads on to the one-time URL. It does so once and within
 * 60 s, then the port closes. Whoever reads the command line and is faster spends it: the person's browser then stays
 * outside, and where the system tells whose a connection is, another user of the computer is refused.
 */
export function createLoopbackHandOff(clock: Pick<Clock, 'after'>): LoginHandOff {
  return {
    async offer(oneTimeUrl) {
      const path = `/${randomBytes(32).toString('base64url')}`;
      let isOpen = true;
      const server = createLoopbackServer((request, response) => {
        request.resume();
        void judge(request, path).then((judgement) => {
          if (judgement !== 302) {
            replyPlainly(response, judgement, sentences()[judgement]);
            return;
          }
          if (!isOpen) {
            replyPlainly(response, 410, sentences()[410]);
            return;
          }
          isOpen = false;
          response.once('close', () => void withdraw());
          replyPlainly(response, 302, sentences()[302], { location: oneTimeUrl });
        });
      });
      if ((await bind(server, 0, '127.0.0.1')) !== 'listening') return fail(noPort());
      const address = server.address();
      if (address === null || typeof address === 'string') return fail(noPort());
      const stopClock = clock.after(OFFERED_MS, () => void withdraw());
      const withdraw = async () => {
        isOpen = false;
        stopClock();
        await closeAll([server]);
      };
      return ok({ address: `http://127.0.0.1:${address.port}${path}`, withdraw });
    },
  };
}

type Judgement = 302 | 400 | 403 | 404 | 405 | 410 | 503;

const sentences = (): Readonly<Record<Judgement, string>> => ({
  302: words().callback.leadsOn,
  400: words().callback.notThisComputer,
  403: words().callback.ownPageOnly,
  404: words().callback.nothing,
  405: words().callback.startedByLatchkey,
  410: words().callback.used,
  503: words().callback.notYet,
});

async function judge(request: IncomingMessage, path: string): Promise<Judgement> {
  const { method, headers, socket } = request;
  if (method !== 'GET') return 405;
  // DNS rebinding: a page whose own name now resolves to 127.0.0.1 sends that name here.
  if (headers.host !== `127.0.0.1:${socket.localPort ?? 0}`) return 400;
  if (!isSame(request.url ?? '', path)) return 404;
  // A guess of what the person might open would use the address up before they come.
  if (/prefetch|prerender|preview/i.test(String(headers['sec-purpose'] ?? headers['purpose'] ?? '')))
    return 503;
  if ((headers['sec-fetch-dest'] ?? 'document') !== 'document') return 403;
  return (await isOtherUser(socket)) ? 403 : 302;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const noPort = (): AppError => ({
  code: 'BROWSER_UNAVAILABLE',
  message: words().callback.noPort,
  remedy: 'retry',
});
