import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { AppError } from '../../../shared/app-error.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { LoginHandOff } from '../../ports/login-hand-off.ts';
import { bind, closeAll, createLoopbackServer, replyPlainly } from './loopback-server.ts';
import { isOtherUser } from './peer-user.ts';

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
            replyPlainly(response, judgement, SENTENCES[judgement]);
            return;
          }
          if (!isOpen) {
            replyPlainly(response, 410, SENTENCES[410]);
            return;
          }
          isOpen = false;
          response.once('close', () => void withdraw());
          replyPlainly(response, 302, SENTENCES[302], { location: oneTimeUrl });
        });
      });
      if ((await bind(server, 0, '127.0.0.1')) !== 'listening') return fail(NO_PORT);
      const address = server.address();
      if (address === null || typeof address === 'string') return fail(NO_PORT);
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

const SENTENCES: Readonly<Record<Judgement, string>> = {
  302: 'Latchkey leads on to Salesforce.',
  400: 'This request did not come from a browser on this computer.',
  403: 'Only a page of your own browser may come here.',
  404: 'There is nothing here.',
  405: 'Only a browser that was started by Latchkey is expected here.',
  410: 'This address has been used already. Go back to Latchkey and open the org again.',
  503: 'Not yet.',
};

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

const NO_PORT: AppError = {
  code: 'BROWSER_UNAVAILABLE',
  message: 'The login could not be handed to a browser: this computer gives Latchkey no port on 127.0.0.1.',
  remedy: 'retry',
};
