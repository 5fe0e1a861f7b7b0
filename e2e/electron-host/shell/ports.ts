/** What the shell needs of the app object. */
export interface AppPort {
  /** The app's name as `app.name` gives it now. */
  readonly name: string;
  isReady(): boolean;
  whenReady(): Promise<void>;
  quit(): void;
  showAboutPanel(): void;
  /** Absolute path of the profile folder as `app.getPath('userData')` gives it now. */
  userData(): string;
  /** Emits 'second-instance' on the app object. */
  emitSecondInstance(argv: readonly string[], workingDirectory: string, additionalData: unknown): void;
}

/** What the shell needs of the windows that exist. */
export interface WindowsPort {
  all(): Electron.BaseWindow[];
  focused(): Electron.BaseWindow | null;
  /** Whether a value handed in by the app is a window (a BaseWindow or a BrowserWindow). */
  isWindow(value: unknown): value is Electron.BaseWindow;
  focusedWebContents(): Electron.WebContents | null;
}

/** Switches the spell checker of the focused page's session (the role 'toggleSpellChecker'). */
export interface SpellCheckPort {
  enabled(): boolean;
  setEnabled(on: boolean): void;
}

/** What `prefers-color-scheme` answers in a page; undefined leaves it to Chromium. */
export type ColorScheme = 'light' | 'dark' | undefined;

export interface ColorSchemePort {
  /** Drives the scheme into every page there is. Pages made later ask `nativeTheme` through {@link Shell.colorScheme}. */
  apply(scheme: ColorScheme): void;
  /** Whether the desktop itself is dark (always false headless). */
  systemIsDark(): boolean;
}

/** Size of the one display, in pixels. */
export interface DisplayPort {
  size(): { readonly width: number; readonly height: number; readonly scaleFactor: number };
}

export interface ShellPorts {
  readonly app: AppPort;
  readonly windows: WindowsPort;
  readonly spellCheck: SpellCheckPort;
  readonly colorScheme: ColorSchemePort;
  readonly display: DisplayPort;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True when a test drives the app: nothing then leaves the host (no browser, no system clipboard). */
  readonly underTest: boolean;
}
