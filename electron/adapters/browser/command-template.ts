/** A program and its arguments, as a person wrote them in one line. */
export interface CommandTemplate {
  readonly program: string;
  /** At least one holds `{url}`. */
  readonly args: readonly string[];
}

export type CommandFault =
  | 'empty'
  /** A quotation mark without its other half. */
  | 'open-quote'
  /** A control character: a line break, for instance. */
  | 'control-character'
  /** No argument holds `{url}`. */
  | 'no-url'
  /** A relative path would mean another program in every folder Latchkey is started from. */
  | 'relative-program'
  /** `{url}` in the name of the program. */
  | 'url-in-program';

export type ParsedCommand =
  | { readonly kind: 'command'; readonly command: CommandTemplate }
  | { readonly kind: 'fault'; readonly fault: CommandFault };

const URL_PLACEHOLDER = '{url}';

/**
 * Reads a person's command without a shell: words stand between spaces, and quotation marks of either kind hold a word
 * with spaces together. Nothing else has a meaning: no variable, no backslash (it parts the folders of a Windows
 * path), no pipe.
 */
export function parseCommandTemplate(text: string): ParsedCommand {
  const line = text.trim();
  if (/\p{Cc}/u.test(line)) return faulty('control-character');
  const words = splitWords(line);
  if (words === null) return faulty('open-quote');
  const [program, ...args] = words;
  if (program === undefined || program === '') return faulty('empty');
  if (program.includes(URL_PLACEHOLDER)) return faulty('url-in-program');
  if (/[\\/]/.test(program) && !/^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(program))
    return faulty('relative-program');
  if (!args.some((arg) => arg.includes(URL_PLACEHOLDER))) return faulty('no-url');
  return { kind: 'command', command: { program, args } };
}

/** The arguments with the address in its place. Every argument stays one, whatever the address holds. */
export function fillIn({ args }: CommandTemplate, url: string): readonly string[] {
  return args.map((arg) => arg.split(URL_PLACEHOLDER).join(url));
}

/** Null when a quotation mark stays open. */
function splitWords(line: string): readonly string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (const character of line) {
    if (quote !== null) {
      if (character === quote) quote = null;
      else word = `${word ?? ''}${character}`;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (character === ' ') {
      if (word !== null) words.push(word);
      word = null;
    } else word = `${word ?? ''}${character}`;
  }
  if (quote !== null) return null;
  return word === null ? words : [...words, word];
}

const faulty = (fault: CommandFault): ParsedCommand => ({ kind: 'fault', fault });
