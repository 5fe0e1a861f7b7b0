import { readContext, type ClickedContext } from './read-context.ts';

/**
 * Tells of right clicks, after the page has had its say: a page that shows a menu of its own prevents the event, and
 * then Electron has none either. Read first of all listeners, since one that stops the event keeps nothing from us.
 */
export function watchContextMenu(report: (clicked: ClickedContext) => void): void {
  addEventListener(
    'contextmenu',
    (event) => {
      const clicked = readContext(event);
      setTimeout(() => {
        if (!event.defaultPrevented) report(clicked);
      });
    },
    true,
  );
}
