/** Where a process can die in a refresh, in their order. */
export const REFRESH_STEPS = [
  'before the mark',
  'after the mark',
  'before the request',
  /** The server has the request; its answer never comes. The parent does the killing. */
  'after the request',
  'after the response',
  'before the seal',
  'before the new file takes the old one’s place',
  'before the folder is flushed',
  /** The mark is gone with the same write. */
  'after the seal',
  'after the token was handed out',
] as const;

export type RefreshStep = (typeof REFRESH_STEPS)[number];
