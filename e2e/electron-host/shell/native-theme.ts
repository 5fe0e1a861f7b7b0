import { EventEmitter } from 'node:events';
import type { ColorScheme, ShellPorts } from './ports.ts';

type ThemeSource = Electron.NativeTheme['themeSource'];
const SOURCES: readonly unknown[] = ['system', 'light', 'dark'];

const schemeOf = (source: ThemeSource): ColorScheme => (source === 'system' ? undefined : source);

/** `nativeTheme`: decides between light and dark, in the pages too. */
export class NativeTheme extends EventEmitter implements Electron.NativeTheme {
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  readonly shouldDifferentiateWithoutColor = false;
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly #ports: ShellPorts;
  #source: ThemeSource = 'system';

  constructor(ports: ShellPorts) {
    super();
    this.#ports = ports;
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.#ports.colorScheme.systemIsDark() : this.#source === 'dark';
  }

  /** What the system's own surfaces (menu bar, taskbar) use, which no app decides. */
  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return this.#ports.colorScheme.systemIsDark();
  }

  /** What a page made now has to be told. */
  get colorScheme(): ColorScheme {
    return schemeOf(this.#source);
  }

  get themeSource(): ThemeSource {
    return this.#source;
  }

  /** 'updated' comes when light turns to dark or back, and only then. */
  set themeSource(source: ThemeSource) {
    if (!SOURCES.includes(source)) {
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${source}`);
    }
    const wasDark = this.shouldUseDarkColors;
    this.#source = source;
    this.#ports.colorScheme.apply(schemeOf(source));
    if (wasDark !== this.shouldUseDarkColors) queueMicrotask(() => this.emit('updated'));
  }
}
