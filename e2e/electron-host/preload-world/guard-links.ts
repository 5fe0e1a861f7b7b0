import type { WindowOpenRequest } from './wrap-window-open.ts';

/** Targets that stay in windows and frames that are there. */
const HERE = new Set(['', '_self', '_parent', '_top']);

function linkOf(event: Event): HTMLAnchorElement | HTMLAreaElement | undefined {
  for (const node of event.composedPath()) {
    if (node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement) {
      if (node.href !== '') return node;
    }
  }
  return undefined;
}

/** Whether the click opens another window, as Chromium decides it: by the target, the button or a modifier. */
function opensWindow(event: MouseEvent, target: string): boolean {
  if (event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey) return true;
  if (HERE.has(target.toLowerCase())) return false;
  return target.toLowerCase() === '_blank' || !(Reflect.get(window.frames, target) instanceof Object);
}

/**
 * Asks about the windows links and forms would open, after the page's own listeners, and cancels what is denied: so
 * nothing of a denied window ever exists. (What slips through, by stopPropagation, is closed before it loads.)
 */
export function guardLinks(allowed: (request: WindowOpenRequest) => boolean): void {
  const ask = (event: Event, url: string, target: string): void => {
    const frameName = target.toLowerCase() === '_blank' ? '' : target;
    if (!allowed({ url, frameName, features: '' })) event.preventDefault();
  };
  const onClick = (event: Event): void => {
    if (event.defaultPrevented || !(event instanceof MouseEvent) || event.button === 2) return;
    const link = linkOf(event);
    if (link && opensWindow(event, link.target))
      ask(event, link.href, HERE.has(link.target) ? '' : link.target);
  };
  addEventListener('click', onClick);
  addEventListener('auxclick', onClick);
  addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    const submitter = event instanceof SubmitEvent ? event.submitter : null;
    const target = submitter?.getAttribute('formtarget') ?? form.target;
    if (HERE.has(target.toLowerCase()) || Reflect.get(window.frames, target) instanceof Object) return;
    ask(event, new URL(submitter?.getAttribute('formaction') ?? form.action, document.baseURI).href, target);
  });
}
