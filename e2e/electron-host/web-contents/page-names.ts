import crypto from 'node:crypto';

/** The random names of one page's channels; no page can guess them. */
export interface PageNames {
  readonly token: string;
  readonly binding: string;
  readonly receiver: string;
}

export function makePageNames(): PageNames {
  const name = (): string => `_${crypto.randomBytes(12).toString('hex')}`;
  return { token: name(), binding: name(), receiver: name() };
}
