/** What is known of a message's sender when it arrives; the frame is null when it has gone meanwhile. */
export interface Sender {
  readonly contentsId: number;
  readonly frame: { readonly url: string; readonly isTop: boolean } | null;
}

/**
 * Only the top frame of the main window, showing the app's own origin, is heard (Electron's checklist, item 17).
 * An org's page, a sub-frame, about:blank and a frame that is gone are not: bar 35.
 */
export function isTrustedSender(sender: Sender, mainContentsId: number | null, appOrigin: string): boolean {
  const { frame } = sender;
  if (frame === null || !frame.isTop || sender.contentsId !== mainContentsId) return false;
  // `new URL('app://latchkey').origin` is the string "null" outside Chromium, so scheme and host are compared.
  if (!URL.canParse(frame.url)) return false;
  const url = new URL(frame.url);
  return `${url.protocol}//${url.host}` === appOrigin;
}
