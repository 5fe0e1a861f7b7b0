import { EventEmitter } from 'node:events';
import { asElectron } from './as-electron.ts';
import { NativeImage } from './image/native-image.ts';
import { notImplemented } from './not-implemented.ts';
import type { ShellPorts } from './ports.ts';
import type { Recorded, ShownTray } from './recorded.ts';

const loadImage = (image: unknown): NativeImage => {
  if (image instanceof NativeImage) return image;
  if (typeof image !== 'string') throw new TypeError('Argument must be a file path or a NativeImage');
  const loaded = NativeImage.createFromPath(image);
  if (loaded.isEmpty()) throw new Error(`Failed to load image from path '${image}'`);
  return loaded;
};

const isPosition = (value: object): boolean =>
  'x' in value && 'y' in value && typeof value.x === 'number' && typeof value.y === 'number';

const refuse = (index: number): never => {
  throw new TypeError(`Error processing argument at index ${index}, conversion failure from #<Object>`);
};

/** Makes the Tray class: an icon nobody sees, kept in `recorded.trays`; a test emits its events. */
export const createTrayClass = (
  ports: ShellPorts,
  recorded: Recorded,
  isMenu: (value: unknown) => boolean,
): typeof Electron.Tray => {
  class Tray extends EventEmitter implements Electron.Tray {
    readonly #guid: string | null;
    readonly #shown: ShownTray;
    #ignoresDoubleClicks = false;

    constructor(image: Electron.NativeImage | string, guid?: string) {
      super();
      if (!ports.app.isReady()) throw new Error('Cannot create Tray before app is ready');
      if (
        guid !== undefined &&
        ports.platform !== 'linux' &&
        !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(guid)
      ) {
        throw new Error('Invalid GUID format');
      }
      this.#guid = guid ?? null;
      this.#shown = {
        tray: asElectron<Electron.Tray>(this),
        image: asElectron<Electron.NativeImage>(loadImage(image)),
        toolTip: '',
        title: '',
        menu: null,
      };
      recorded.trays.push(this.#shown);
    }

    destroy(): void {
      const index = recorded.trays.indexOf(this.#shown);
      if (index >= 0) recorded.trays.splice(index, 1);
    }

    isDestroyed(): boolean {
      return !recorded.trays.includes(this.#shown);
    }

    setImage(image: Electron.NativeImage | string): void {
      this.#shown.image = asElectron<Electron.NativeImage>(loadImage(image));
    }

    /** The pressed picture is macOS's; elsewhere it only has to be one. */
    setPressedImage(image: Electron.NativeImage | string): void {
      loadImage(image);
    }

    setToolTip(toolTip: string): void {
      this.#shown.toolTip = toolTip;
    }

    setTitle(title: string, options?: Electron.TitleOptions): void {
      if (options !== undefined && typeof options !== 'object')
        throw new TypeError('setTitle options must be an object');
      const fontType: unknown = options?.fontType;
      if (fontType !== undefined && fontType !== 'monospaced' && fontType !== 'monospacedDigit') {
        throw new TypeError("fontType must be one of 'monospaced' or 'monospacedDigit'");
      }
      this.#shown.title = title;
    }

    getTitle(): string {
      return this.#shown.title;
    }

    setContextMenu(menu: Electron.Menu | null): void {
      this.#shown.menu = menu;
    }

    popUpContextMenu(menu?: Electron.Menu, position?: Electron.Point): void {
      // A position alone is accepted in the menu's place.
      if (menu !== undefined && !isMenu(menu) && !isPosition(menu)) refuse(0);
      if (position !== undefined && !isPosition(position)) refuse(1);
    }

    closeContextMenu(): void {
      // Nothing is open: Linux shows a tray's menu itself, and nobody sees the host's.
    }

    getBounds(): Electron.Rectangle {
      return { x: 0, y: 0, width: 0, height: 0 };
    }

    getGUID(): string | null {
      return this.#guid;
    }

    setIgnoreDoubleClickEvents(ignore: boolean): void {
      this.#ignoresDoubleClicks = ignore;
    }

    getIgnoreDoubleClickEvents(): boolean {
      return this.#ignoresDoubleClicks;
    }

    displayBalloon(): void {
      throw notImplemented('Tray.displayBalloon');
    }

    removeBalloon(): void {
      throw notImplemented('Tray.removeBalloon');
    }

    focus(): void {
      throw notImplemented('Tray.focus');
    }
  }
  return Tray;
};
