import { afterEach, expect, it } from 'vitest';
import type { DoctorReport } from '../../shared/doctor-report.ts';
import { speak } from '../text/spoken-language.ts';
import { formatReport } from './format-report.ts';

afterEach(() => speak('en'));

const report: DoctorReport = {
  version: '0.1.0',
  at: 0,
  lines: [
    { subject: 'vault', title: 'Vault', outcome: 'good', found: 'Open.', remedy: null },
    { subject: 'clock', title: 'Clock', outcome: 'warning', found: 'Late.', remedy: 'Set it.' },
    { subject: 'names', title: 'DNS', outcome: 'bad', found: 'None.', remedy: 'Look.' },
  ],
  lastSignIn: null,
};

it.each([
  ['en', ['ok    Vault', 'warn  Clock', 'BAD   DNS'], '1 bad, 1 to look at.'],
  ['de', ['gut      Vault', 'Hinweis  Clock', 'FEHLER   DNS'], '1 Fehler, 1 Hinweis.'],
] as const)(
  'in %s every line has its columns below one another, and the last one counts',
  (language, begins, sum) => {
    speak(language);
    const lines = formatReport(report, { withTrace: false }).trimEnd().split('\n');
    for (const begin of begins) expect(lines.some((line) => line.startsWith(begin))).toBe(true);
    const columns = lines.flatMap((line) => [line.search(/(Open|Late|None)\./), line.indexOf('→')]);
    expect(new Set(columns.filter((at) => at >= 0)).size).toBe(1);
    expect(lines.at(-1)).toBe(sum);
  },
);
