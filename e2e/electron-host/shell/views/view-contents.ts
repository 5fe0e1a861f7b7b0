import type { AttachedTarget } from '../../devtools/attached-target.ts';
import { HostWebContents } from '../../web-contents/host-web-contents.ts';

/**
 * The contents of a view. What is asked of the page waits until its window is where and as visible as the view is:
 * a page loaded into a shown view must never see itself hidden.
 */
export class ViewContents extends HostWebContents {
  /** Set by the view: resolves when the page's window has reached its place. */
  settled: () => Promise<void> = () => Promise.resolve();

  override async whenReady(): Promise<AttachedTarget> {
    const target = await super.whenReady();
    await this.settled();
    return target;
  }

  /** Resolves when the page is there, wherever it is. */
  whenMade(): Promise<AttachedTarget> {
    return super.whenReady();
  }
}
