import crypto from 'node:crypto';
import { z } from 'zod';
import type { AttachedTarget } from '../devtools/attached-target.ts';
import type { BrowserContext } from '../devtools/browser-context.ts';
import type { Browser } from '../devtools/browser.ts';
import { ignoreGone } from '../devtools/devtools-error.ts';
import type { Protocol } from '../devtools/protocol.ts';
import type { CustomSchemes } from '../custom-schemes.ts';
import { livingContents } from './living-contents.ts';
import { askBeforeUsing } from './page-permissions.ts';
import { devToolsPermissions, GRANTABLE, isGrantable, type PermissionName } from './permission-names.ts';

export type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
export type DisplayHandler = Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0];
export type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];

/** What a page's script asks: `request` before it uses an API, `check` before it reads its state. */
const questionSchema = z.object({
  id: z.number(),
  kind: z.enum(['request', 'check']),
  permission: z.string(),
  mediaTypes: z.array(z.enum(['video', 'audio'])).optional(),
  url: z.string(),
});
type Question = z.infer<typeof questionSchema>;

/**
 * The permissions of one session's pages. Without handlers everything is granted, as in Electron; with them each
 * use is asked for, and Chromium is told the answer before the page's call goes on.
 */
export class Permissions {
  private requestHandler: RequestHandler = null;
  private checkHandler: CheckHandler = null;
  private displayHandler: DisplayHandler = null;
  private readonly context: BrowserContext;
  private readonly browser: () => Promise<Browser>;
  private readonly schemes: CustomSchemes;
  private readonly pending = new Set<() => void>();

  constructor(context: BrowserContext, browser: () => Promise<Browser>, schemes: CustomSchemes) {
    this.context = context;
    this.browser = browser;
    this.schemes = schemes;
  }

  /** A new handler answers from now on; what the one before has not answered is denied. */
  setRequestHandler(handler: RequestHandler): void {
    this.requestHandler = handler;
    for (const deny of this.pending) deny();
    this.applyDefaults();
  }

  setCheckHandler(handler: CheckHandler): void {
    this.checkHandler = handler;
    this.applyDefaults();
  }

  setDisplayHandler(handler: DisplayHandler): void {
    this.displayHandler = handler;
  }

  /** Tells Chromium what holds until somebody asks. */
  async setDefaults(): Promise<void> {
    // A handler decides each case: until it has, Chromium denies what it would otherwise have to ask a person.
    const setting = this.requestHandler || this.checkHandler ? 'denied' : 'granted';
    await Promise.all(
      GRANTABLE.flatMap((name) => devToolsPermissions(name)).map((one) => this.tell(one, setting)),
    );
  }

  /** The commands that make a page ask before it uses anything. */
  prepare(target: AttachedTarget): readonly Promise<unknown>[] {
    if (target.info.type !== 'page' && target.info.type !== 'iframe') return [];
    const { session } = target;
    const binding = `_${crypto.randomBytes(12).toString('hex')}`;
    const receiver = `_${crypto.randomBytes(12).toString('hex')}`;
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== binding) return;
      const question = questionSchema.safeParse(JSON.parse(payload));
      if (!question.success) return;
      const { id } = question.data;
      void this.answer(question.data, target)
        .then(() =>
          session.send('Runtime.evaluate', {
            expression: `${receiver}(${id})`,
            contextId: executionContextId,
          }),
        )
        .catch(ignoreGone);
    });
    const source = `(${askBeforeUsing.toString()})(${JSON.stringify(binding)}, ${JSON.stringify(receiver)});`;
    return [
      session.send('Runtime.addBinding', { name: binding }).catch(ignoreGone),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source }).catch(ignoreGone),
    ];
  }

  private async answer(question: Question, target: AttachedTarget): Promise<void> {
    const url = this.schemes.toElectron(question.url);
    const chromiumOrigin = URL.canParse(question.url) ? new URL(question.url).origin : '';
    const granted =
      question.kind === 'request'
        ? await this.request(question, url, target)
        : this.check(question, url, target);
    if (!isGrantable(question.permission)) return;
    const setting = granted ? 'granted' : 'denied';
    await Promise.all(
      devToolsPermissions(question.permission).map((one) => this.tell(one, setting, chromiumOrigin)),
    );
  }

  private check({ permission }: Question, url: string, target: AttachedTarget): boolean {
    if (!this.checkHandler) return true;
    const origin = originWithSlash(url);
    const contents = livingContents(target);
    const embedding = contents?.getURL();
    const isMainFrame = embedding === url;
    return this.checkHandler(contents ?? null, permission as PermissionName, origin, {
      requestingUrl: url,
      securityOrigin: origin,
      isMainFrame,
      ...(permission === 'media' ? { mediaType: 'unknown' } : {}),
      ...(isMainFrame || embedding === undefined ? {} : { embeddingOrigin: originWithSlash(embedding) }),
    });
  }

  private request(question: Question, url: string, target: AttachedTarget): Promise<boolean> {
    if (question.permission === 'display-capture') return this.requestDisplay(question, url, target);
    const { requestHandler: handler } = this;
    const contents = livingContents(target);
    if (!handler || !contents) return Promise.resolve(!handler);
    return new Promise((resolve) => {
      const deny = (): void => settle(false);
      const settle = (granted: boolean): void => {
        this.pending.delete(deny);
        resolve(granted);
      };
      this.pending.add(deny);
      handler(contents, question.permission as PermissionName, (granted) => settle(granted), {
        requestingUrl: url,
        isMainFrame: contents.getURL() === url,
        ...(question.permission === 'media'
          ? { securityOrigin: originWithSlash(url), mediaTypes: question.mediaTypes ?? [] }
          : {}),
      });
    });
  }

  /** Without a handler a page gets no screen, as in Electron; with one it gets the handler's refusal. */
  private requestDisplay(question: Question, url: string, target: AttachedTarget): Promise<boolean> {
    const { displayHandler: handler } = this;
    const frame = livingContents(target)?.mainFrame;
    if (!handler || !frame) return Promise.resolve(false);
    return new Promise((resolve) => {
      const types = question.mediaTypes ?? [];
      handler(
        {
          frame,
          securityOrigin: originWithSlash(url),
          videoRequested: types.includes('video'),
          audioRequested: types.includes('audio'),
          userGesture: true,
        },
        (streams) => {
          if (streams?.video ?? streams?.audio)
            console.error('electron host: granting a display stream is not implemented; it is denied');
          resolve(false);
        },
      );
    });
  }

  private applyDefaults(): void {
    // A context that is not there yet gets them when it is made.
    if (this.context.id === undefined && !this.context.isDefault) return;
    void this.context
      .ready()
      .then(() => this.setDefaults())
      .catch(ignoreGone);
  }

  private async tell(
    permission: Protocol.Browser.PermissionDescriptor,
    setting: Protocol.Browser.PermissionSetting,
    origin?: string,
  ): Promise<void> {
    const { root } = await this.browser();
    await root
      .send('Browser.setPermission', {
        permission,
        setting,
        ...(origin === undefined || origin === 'null' || origin === '' ? {} : { origin }),
        ...(this.context.id === undefined ? {} : { browserContextId: this.context.id }),
      })
      .catch(ignoreGone);
  }
}

/** An origin as Electron hands it to permission handlers: with a slash at its end. */
function originWithSlash(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)/i.exec(url);
  return `${match?.[1] ?? url}/`;
}
