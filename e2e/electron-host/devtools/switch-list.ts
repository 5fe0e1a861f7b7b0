/** Switches whose values add up: Chromium honours only the last one given. */
const LISTS = new Set([
  'disable-features',
  'enable-features',
  'disable-blink-features',
  'enable-blink-features',
]);

/** Chromium's command line, as `app.commandLine` shows and changes it. Names are lower-cased, as Chromium does. */
export class SwitchList {
  private readonly switches = new Map<string, string>();
  private readonly args: string[] = [];

  append(name: string, value = ''): void {
    const key = name.toLowerCase();
    const before = this.switches.get(key);
    const merged = before && value && LISTS.has(key) ? `${before},${value}` : value;
    this.switches.set(key, merged);
  }

  appendArgument(value: string): void {
    this.args.push(value);
  }

  has(name: string): boolean {
    return this.switches.has(name.toLowerCase());
  }

  get(name: string): string {
    return this.switches.get(name.toLowerCase()) ?? '';
  }

  remove(name: string): void {
    this.switches.delete(name.toLowerCase());
  }

  /** Reads `--name` and `--name=value` out of an argument vector; `--` ends the switches, as in Chromium. */
  readArgv(argv: readonly string[]): void {
    for (const arg of argv) {
      if (arg === '--') return;
      const match = /^--([^=]+)(?:=(.*))?$/s.exec(arg);
      if (match?.[1]) this.append(match[1], match[2] ?? '');
    }
  }

  /** The arguments for Chromium: this list laid over `base`, list-valued switches joined. */
  toArguments(base: readonly (readonly [string, string])[]): string[] {
    const all = new SwitchList();
    for (const [name, value] of base) all.append(name, value);
    for (const [name, value] of this.switches) all.append(name, value);
    const flags = [...all.switches].map(([name, value]) =>
      value === '' ? `--${name}` : `--${name}=${value}`,
    );
    return [...flags, ...this.args];
  }
}
