import type { WindowBounds } from '../window-options.ts';

/** Height of the frame until its page has measured itself, in points. */
export const FIRST_FRAME_HEIGHT = 84;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The org's page is never squeezed to less than this, whatever the frame asks for (in points). */
const LEAST_PAGE = 120;

/** Where the org's page lies in its window: below the frame, in points from the corner of the window's content. */
export function placePage(
  content: Size,
  frameHeight: number,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const y = Math.max(0, Math.min(frameHeight, content.height - LEAST_PAGE));
  return { x: 0, y, width: content.width, height: Math.max(0, content.height - y) };
}

/** A popup's size is its page's: the frame comes on top. */
export function withFrame(bounds: WindowBounds | undefined): WindowBounds | undefined {
  if (bounds?.height === undefined) return bounds;
  return { ...bounds, height: bounds.height + FIRST_FRAME_HEIGHT };
}
