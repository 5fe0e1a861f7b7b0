import { deserialize, serialize } from 'node:v8';

/** What a second instance tells the first. */
export interface InstanceMessage {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  /** Any value that can be cloned; null when the second instance gave none. */
  readonly additionalData: unknown;
}

/** @throws {Error} for data that cannot be cloned (functions), as Electron throws */
export const encodeMessage = (message: InstanceMessage): Buffer => serialize(message);

/** Reads a message; undefined for bytes that are none, whoever sent them. */
export const decodeMessage = (bytes: Buffer): InstanceMessage | undefined => {
  let value: unknown;
  try {
    value = deserialize(bytes);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { argv, workingDirectory, additionalData } = value as Record<string, unknown>;
  const isArgv = Array.isArray(argv) && argv.every((each) => typeof each === 'string');
  if (!isArgv || typeof workingDirectory !== 'string') return undefined;
  return { argv: argv.map(String), workingDirectory, additionalData };
};
