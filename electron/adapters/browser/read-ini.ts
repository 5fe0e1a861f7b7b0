/** A section of an INI file with its keys; a key that comes twice has its last value. */
export interface IniSection {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Reads an INI file as Firefox does (nsINIParser): lines `key=value` below lines `[section]`, comments only at the
 * beginning of a line, nothing unquoted or unescaped. Not by a package: `ini` cuts a value at `;` and `#`, which names
 * and paths may hold, and `js-ini` writes the keys of a section `[constructor]` into JavaScript's own `Object`.
 */
export function readIni(text: string): readonly IniSection[] {
  const sections: { name: string; values: Map<string, string> }[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/[\r\n]+/)) {
    const section = /^\s*\[([^\]]*)\]\s*$/.exec(line)?.[1];
    const pair = /^\s*([^;#=\s][^=]*?)\s*=(.*)$/.exec(line);
    if (section !== undefined) sections.push({ name: section, values: new Map() });
    else if (pair?.[1] !== undefined) sections.at(-1)?.values.set(pair[1], (pair[2] ?? '').trim());
  }
  return sections;
}
