import { parseJson } from '../../shared/parse-json.ts';
import { plainText } from '../../shared/plain-text.ts';
import type { SystemBrowser } from '../ports/browser.ts';
import type { CallbackListener, CallbackReceiver } from '../ports/callback.ts';
import type { Clock } from '../ports/clock.ts';
import type { Http, HttpRequest } from '../ports/http.ts';
import type { SignInWindows } from '../ports/windows.ts';
import type { SignInTraces } from './sign-in-traces.ts';

interface TracedPorts {
  readonly http: Http;
  readonly browser: SystemBrowser;
  readonly listener: CallbackListener;
  readonly signInWindows: SignInWindows;
}

/**
 * The ports a sign-in goes through, each noting what it was asked and what came of it: hosts and paths without query,
 * statuses, OAuth's error words, milliseconds. Never a body, a header, a code, a state, a verifier or a token.
 */
export function tracePorts<P extends TracedPorts>(ports: P, traces: SignInTraces, clock: Clock): P {
  return {
    ...ports,
    http: traceHttp(ports.http, traces, clock),
    browser: traceBrowser(ports.browser, traces),
    listener: traceListener(ports.listener, traces),
    signInWindows: traceWindows(ports.signInWindows, traces),
  };
}

function traceHttp(http: Http, traces: SignInTraces, clock: Clock): Http {
  return {
    async send(request, signal) {
      const started = clock.now();
      const answer = await http.send(request, signal);
      const took = `${clock.now() - started} ms`;
      const asked = `${request.method} ${placeOf(request.url)}${grantOf(request)}`;
      if (!answer.ok) {
        traces.step(`${asked} → no answer: ${answer.error.kind} (${answer.error.detail}), ${took}`);
      } else {
        const { status, body } = answer.value;
        traces.step(`${asked} → ${status}${status >= 400 ? errorWords(body) : ''}, ${took}`);
      }
      return answer;
    },
  };
}

/** Which grant a form asks for: a word of the protocol. */
function grantOf({ form }: HttpRequest): string {
  const grant = form?.['grant_type'];
  return grant === undefined ? '' : ` (${plainText(grant, 60)})`;
}

/** OAuth's `error` and `error_description`, or REST's `errorCode`; nothing else of a body. */
function errorWords(body: string): string {
  const parsed = parseJson(body);
  const first: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
  if (typeof first !== 'object' || first === null) return '';
  const words = ['error', 'error_description', 'errorCode']
    .map((name): unknown => Reflect.get(first, name))
    .filter((word) => typeof word === 'string')
    .map((word) => plainText(word, 120));
  return words.length === 0 ? '' : ` ${words.join(': ')}`;
}

function traceBrowser(browser: SystemBrowser, traces: SignInTraces): SystemBrowser {
  return {
    ...browser,
    async open(url, ...rest) {
      const opened = await browser.open(url, ...rest);
      traces.step(`browser at ${placeOf(url)} → ${opened.ok ? 'opened' : opened.error.code}`);
      return opened;
    },
  };
}

function traceListener(listener: CallbackListener, traces: SignInTraces): CallbackListener {
  return {
    ...listener,
    async listen(callbackUrl, receiver) {
      const listening = await listener.listen(callbackUrl, traceReceiver(receiver, traces));
      traces.step(`listening at ${placeOf(callbackUrl)} → ${listening.kind}`);
      return listening;
    },
  };
}

function traceWindows(windows: SignInWindows, traces: SignInTraces): SignInWindows {
  return {
    open(request) {
      const step = traces.stepper();
      step(`window at ${placeOf(request.authorizeUrl)}`);
      const window = windows.open({ ...request, receiver: traceReceiver(request.receiver, traces) });
      void window.ended.then((end) => {
        switch (end.kind) {
          case 'closed':
            step('window closed by the person');
            break;
          case 'error-page':
            step(`Salesforce’s error page: ${plainText(`${end.error}: ${end.description}`, 200)}`);
            break;
          case 'load-failed':
            step(`the page could not be loaded: ${plainText(end.detail, 120)}`);
        }
      });
      return window;
    },
  };
}

function traceReceiver(receiver: CallbackReceiver, traces: SignInTraces): CallbackReceiver {
  const step = traces.stepper();
  return {
    receive: (url) => {
      const verdict = receiver.receive(url);
      step(`callback at ${placeOf(url)}: ${contentOf(url)} → ${verdict}`);
      return verdict;
    },
    settled: () => receiver.settled(),
  };
}

/** What a callback brings, by the names of its parameters; of their values only OAuth's `error` words. */
function contentOf(url: string): string {
  if (!URL.canParse(url)) return 'no URL';
  const { searchParams } = new URL(url);
  const names = [...new Set(searchParams.keys())].filter((name) => /^[a-z_]{1,30}$/.test(name));
  const error = searchParams.get('error');
  return `${names.join(', ')}${error === null ? '' : ` (${plainText(error, 60)})`}`;
}

/** Scheme, host and path of a URL: no query, no fragment, no user info. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'an address that is none';
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
