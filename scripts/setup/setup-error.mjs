/** Something the person has to do, in words: set-up prints the message and nothing else. */
export class SetupError extends Error {
  name = 'SetupError';
}
