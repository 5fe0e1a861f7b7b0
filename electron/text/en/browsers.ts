/** What is said of browsers, and of other places to open an org in. */
export const browsersWords = {
  gone: 'The chosen browser is not on this computer any more. Choose another, or the system’s own choice.',
  notPrivateForSignIn:
    'This browser cannot be told to open a private window. Choose another, or copy the sign-in link.',
  notStarted: (name: string): string => `${name} could not be started.`,
  profile: (browser: string): string => `This profile of ${browser}`,
  program: (program: string): string => `The program “${program}”`,
  onlyWeb: 'Only web addresses are opened in a browser.',
  chosen: 'The chosen browser',
  notPrivate: 'This browser cannot be told to open a private window. Choose another.',
  noContainers: 'Only Firefox has containers. Choose it, or no container.',
  commandEmpty: 'Write the program first, then its arguments, such as: firefox {url}',
  commandOpenQuote: 'A quotation mark in this command has no other half.',
  commandControlCharacter: 'This command has a line break or another character that cannot be in one.',
  commandNoUrl: 'Write {url} where the address goes, as an argument of the program.',
  commandRelativeProgram: 'Give the program by its whole path, or by its name alone when it is on the PATH.',
  commandUrlInProgram: 'The command has to begin with a program; {url} is one of its arguments.',
  onlyHttps: 'Only web addresses (https) are opened in the browser.',
  systemNotStarted: 'The system browser could not be started.',
  placeGone: (what: string): string => `${what} is not on this computer. Choose another place.`,
} as const;
