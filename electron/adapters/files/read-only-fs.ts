import { nodeFs, type DurableFs } from './durable-fs.ts';

/** Reads as the disk does and refuses to write, as a read-only disk does: for those who must change nothing. */
export const readOnlyFs: DurableFs = {
  ...nodeFs,
  open: (path, flags) => (flags === 'r' ? nodeFs.open(path, flags) : refuse()),
  rename: () => refuse(),
  unlink: () => refuse(),
  mkdir: () => refuse(),
  chmod: () => refuse(),
};

const refuse = (): Promise<never> =>
  Promise.reject(Object.assign(new Error('read-only by choice'), { code: 'EROFS' }));
