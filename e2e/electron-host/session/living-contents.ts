import type { AttachedTarget } from '../devtools/attached-target.ts';

/**
 * The WebContents of a target, unless there is none (a worker) or it is gone: what a page asked for can arrive
 * after its end, and then everything of its contents throws.
 */
export function livingContents({ owner }: Pick<AttachedTarget, 'owner'>): Electron.WebContents | undefined {
  return owner === null || owner.electron.isDestroyed() ? undefined : owner.electron;
}
