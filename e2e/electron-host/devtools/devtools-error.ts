/** A command Chromium answered with an error, or could no longer answer because it went away. */
export class DevtoolsError extends Error {
  readonly method: string;
  readonly code: number;

  constructor(method: string, message: string, code: number) {
    super(`${method}: ${message}`);
    this.name = 'DevtoolsError';
    this.method = method;
    this.code = code;
  }
}

/** For commands sent to something that may be gone by the time they arrive (a closing page, a lost frame). */
export function ignoreGone(error: unknown): void {
  if (!(error instanceof DevtoolsError)) throw error;
}
