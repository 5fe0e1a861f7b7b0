import type { AttachedTarget } from './attached-target.ts';
import type { Browser } from './browser.ts';
import type { ContextHooks } from './context-hooks.ts';
import { enableFetch } from './request-interception.ts';

/** The cookie jar, storage and permissions of one partition: a DevTools browser context ('' is the profile itself). */
export class BrowserContext {
  readonly partition: string;
  readonly targets = new Set<AttachedTarget>();
  private hooks: ContextHooks | null = null;
  private made: Promise<string | undefined> | undefined;
  private contextId: string | undefined;
  private readonly browser: () => Promise<Browser>;

  constructor(partition: string, browser: () => Promise<Browser>) {
    this.partition = partition;
    this.browser = browser;
  }

  get isDefault(): boolean {
    return this.partition === '';
  }

  /** The id once made; undefined for the default context, whose commands take none. */
  get id(): string | undefined {
    return this.contextId;
  }

  get currentHooks(): ContextHooks | null {
    return this.hooks;
  }

  useHooks(hooks: ContextHooks): void {
    this.hooks = hooks;
  }

  /** Makes the context at first use (waits for Chromium). Give the id to every Storage and Browser command. */
  ready(): Promise<string | undefined> {
    return (this.made ??= this.make());
  }

  private async make(): Promise<string | undefined> {
    const browser = await this.browser();
    if (!this.isDefault) {
      const made = await browser.root.send('Target.createBrowserContext', { disposeOnDetach: true });
      this.contextId = made.browserContextId;
      browser.addContext(made.browserContextId, this);
    }
    await this.hooks?.contextCreated?.();
    return this.contextId;
  }

  /** Throws the context and all its data away; the next `ready()` makes a new one. Its targets must be closed. */
  async dispose(): Promise<void> {
    if (this.contextId === undefined) return;
    const browser = await this.browser();
    const browserContextId = this.contextId;
    this.contextId = undefined;
    this.made = undefined;
    await browser.root.send('Target.disposeBrowserContext', { browserContextId });
  }

  /** To be called when `fetchPatterns` or the presence of `authRequired` changed. */
  async refreshFetch(): Promise<void> {
    await Promise.all([...this.targets].map((target) => enableFetch(target)));
  }
}
