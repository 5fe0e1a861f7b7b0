import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Log, LogFacts } from '../../ports/log.ts';
import type { Clock } from '../../ports/clock.ts';
import { redact } from '../../../shared/redact.ts';

const MAX_BYTES = 1024 * 1024;

/**
 * Writes one JSON object per line to `<folder>/latchkey.log` (0600), at most 2 MiB with its predecessor. A log that
 * cannot be written is given up silently: it must never be the reason why something else fails.
 */
export function createFileLog(folder: string, clock: Clock): Log {
  const file = path.join(folder, 'latchkey.log');
  const write = (level: string, event: string, facts: LogFacts = {}) => {
    const safe = Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [key, typeof value === 'string' ? redact(value) : value]),
    );
    const line = JSON.stringify({
      at: new Date(clock.now()).toISOString(),
      level,
      event: redact(event),
      ...safe,
    });
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      rotate(file);
      appendFileSync(file, `${line}\n`, { mode: 0o600 });
    } catch {
      // See above.
    }
  };
  return {
    info: (event, facts) => write('info', event, facts),
    warn: (event, facts) => write('warn', event, facts),
    error: (event, facts) => write('error', event, facts),
  };
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_BYTES) renameSync(file, `${file}.1`);
}
