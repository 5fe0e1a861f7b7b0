import { expect, it } from 'vitest';
import { fillIn, parseCommandTemplate } from './command-template.ts';

const commandOf = (text: string) => {
  const parsed = parseCommandTemplate(text);
  if (parsed.kind !== 'command') throw new Error(parsed.fault);
  return parsed.command;
};

it.each([
  ['firefox {url}', 'firefox', ['{url}']],
  ['  firefox   -new-tab  {url} ', 'firefox', ['-new-tab', '{url}']],
  ['"/opt/My Browser/run" --app={url}', '/opt/My Browser/run', ['--app={url}']],
  ["/usr/bin/env 'A B=c d' x {url}", '/usr/bin/env', ['A B=c d', 'x', '{url}']],
  [
    '"C:\\Program Files\\Sandboxie\\Start.exe" /box:Work chrome.exe {url}',
    'C:\\Program Files\\Sandboxie\\Start.exe',
    ['/box:Work', 'chrome.exe', '{url}'],
  ],
  ['x "" {url}', 'x', ['', '{url}']],
  // What a shell would take for more than itself is nothing but a character here.
  ['x $HOME;id|`id`&&{url}>y', 'x', ['$HOME;id|`id`&&{url}>y']],
])('%j is read without a shell', (text, program, args) => {
  expect(commandOf(text)).toEqual({ program, args });
});

it.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['"" {url}', 'empty'],
  ['firefox "{url}', 'open-quote'],
  ['firefox', 'no-url'],
  ['{url}', 'url-in-program'],
  ['./firefox {url}', 'relative-program'],
  ['bin/firefox {url}', 'relative-program'],
  ['..\\firefox.exe {url}', 'relative-program'],
  ['firefox {url}\nrm', 'control-character'],
  ['firefox\u0000 {url}', 'control-character'],
])('%j is refused: %s', (text, fault) => {
  expect(parseCommandTemplate(text)).toEqual({ kind: 'fault', fault });
});

it('puts the address into its place, each argument staying one', () => {
  const command = commandOf('x --a={url} b {url}');
  expect(fillIn(command, 'http://127.0.0.1:1/$& "c d"')).toEqual([
    '--a=http://127.0.0.1:1/$& "c d"',
    'b',
    'http://127.0.0.1:1/$& "c d"',
  ]);
});
