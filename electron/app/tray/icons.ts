import { nativeImage, type NativeImage } from 'electron';
import type { OrgKind } from '../../../shared/org.ts';
import { drawDot, drawKey, type Colour, type DrawnIcon } from './draw-icon.ts';

/** Strong enough on a light and on a dark task bar. */
const KEY: Colour = [109, 116, 236];
const BLACK: Colour = [0, 0, 0];

/** The colours of renderer/styles/tokens.css, of which no menu knows: red is production's alone. */
const OF_KIND: Readonly<Record<OrgKind, Colour>> = {
  production: [207, 42, 47],
  sandbox: [12, 140, 126],
  scratch: [140, 90, 232],
  developer: [51, 122, 224],
  trial: [190, 125, 20],
  unknown: [133, 133, 143],
};

/** The icon in the tray. macOS colours it itself, as it does every other in its menu bar. */
export function trayIcon(platform: NodeJS.Platform): NativeImage {
  const isMac = platform === 'darwin';
  const icon = image((size) => drawKey(size, isMac ? BLACK : KEY));
  if (isMac) icon.setTemplateImage(true);
  return icon;
}

/** A dot in the colour of a kind, for a menu. */
export const kindDot = (kind: OrgKind): NativeImage => image((size) => drawDot(size, OF_KIND[kind]));

/** For screens of one pixel a point, and of two. */
function image(drawn: (size: number) => DrawnIcon): NativeImage {
  const made = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const { pixels, size } = drawn(16 * scaleFactor);
    made.addRepresentation({ scaleFactor, width: size, height: size, buffer: pixels });
  }
  return made;
}
