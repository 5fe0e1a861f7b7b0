import { StringDecoder } from 'node:string_decoder';

/** What a process wrote so far. */
export interface CollectedOutput {
  text(): string;
}

/** A stream of a child process. */
interface Heard {
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
}

/**
 * Collects what comes out of the streams. `found` is told, each time, that a stream has said the sentence: also when it
 * came in pieces.
 */
export function collectOutput(
  streams: readonly (Heard | null)[],
  sentence: string,
  found: () => void,
): CollectedOutput {
  const said: string[] = [];
  for (const stream of streams) {
    const decoder = new StringDecoder('utf8');
    // Only the end of what came before can be the sentence's beginning: the rest is not looked at again.
    let end = '';
    stream?.on('data', (chunk) => {
      const text = decoder.write(chunk);
      said.push(text);
      const looked = end + text;
      end = looked.slice(Math.max(0, looked.length - sentence.length + 1));
      if (looked.includes(sentence)) found();
    });
  }
  return { text: () => said.join('') };
}
