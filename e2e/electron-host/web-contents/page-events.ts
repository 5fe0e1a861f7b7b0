import { ignoreGone } from '../devtools/devtools-error.ts';
import type { DevtoolsSession } from '../devtools/pipe-client.ts';
import type { Protocol } from '../devtools/protocol.ts';
import { ElectronEvent } from '../electron-event.ts';

/** What these events need of the contents they belong to. */
export interface EventPage {
  readonly pageFrame: Electron.WebFrameMain | null;
  emit(name: string, ...args: unknown[]): boolean;
  crashed(): void;
  /** The page keeps itself open: what waits for it to close is called off. */
  stayed(): void;
  /** Someone else (Playwright) answers alert, confirm and prompt. */
  readonly dialogsAreAnswered: boolean;
}

const LEVELS: Readonly<Record<string, 'debug' | 'warning' | 'error' | undefined>> = {
  debug: 'debug',
  warning: 'warning',
  error: 'error',
  assert: 'error',
};

/** Console messages, crashes and dialogs of a page. */
export function followPageEvents(session: DevtoolsSession, page: EventPage): void {
  session.on('Runtime.consoleAPICalled', (event) =>
    page.emit('console-message', consoleEvent(event, page.pageFrame)),
  );
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { exception, text, url = '', lineNumber } = exceptionDetails;
    const [first = text] = (exception?.description ?? text).split('\n');
    const message = first.startsWith('Uncaught') ? first : `Uncaught ${first}`;
    page.emit(
      'console-message',
      ElectronEvent.with({
        level: 'error',
        message,
        lineNumber: lineNumber + 1,
        sourceId: url,
        frame: page.pageFrame,
      }),
    );
  });
  session.on('Inspector.targetCrashed', () => page.crashed());
  session.on('Page.javascriptDialogOpening', (event) => {
    void answerDialog(session, event, page).catch(ignoreGone);
  });
}

function consoleEvent(
  event: Protocol.Runtime.consoleAPICalledPayload,
  frame: Electron.WebFrameMain | null,
): ElectronEvent {
  const top = event.stackTrace?.callFrames[0];
  return ElectronEvent.with({
    level: LEVELS[event.type] ?? 'info',
    message: event.args.map(textOf).join(' '),
    lineNumber: (top?.lineNumber ?? -1) + 1,
    sourceId: top?.url ?? '',
    frame,
  });
}

function textOf(arg: Protocol.Runtime.RemoteObject): string {
  if (arg.type === 'string') return String(arg.value);
  return (
    arg.unserializableValue ??
    (arg.value === undefined ? (arg.description ?? 'undefined') : String(arg.value))
  );
}

async function answerDialog(
  session: DevtoolsSession,
  { type }: Protocol.Page.javascriptDialogOpeningPayload,
  page: EventPage,
): Promise<void> {
  if (type === 'beforeunload') {
    // Electron shows no question: the page stays, unless the app says otherwise.
    const event = new ElectronEvent();
    page.emit('will-prevent-unload', event);
    if (!event.defaultPrevented) page.stayed();
    await session.send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented });
  } else if (!page.dialogsAreAnswered) await session.send('Page.handleJavaScriptDialog', { accept: false });
}
