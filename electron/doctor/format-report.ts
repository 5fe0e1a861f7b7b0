import type { DoctorLine, DoctorReport, SignInTrace } from '../../shared/doctor-report.ts';
import { words } from '../text/words.ts';

/** The report as text, for a terminal, a mail or an issue. All of it was cleaned when it was made. */
export function formatReport(report: DoctorReport, options: { readonly withTrace: boolean }): string {
  const lines = [
    words().doctor.reportTitle(report.version, new Date(report.at).toISOString()),
    '',
    ...report.lines.flatMap(formatLine),
    '',
    summarize(report.lines),
  ];
  if (options.withTrace && report.lastSignIn !== null) lines.push('', ...formatTrace(report.lastSignIn));
  return `${lines.join('\n')}\n`;
}

export const isWell = (lines: readonly DoctorLine[]): boolean =>
  lines.every(({ outcome }) => outcome !== 'bad');

function formatLine({ title, outcome, found, remedy }: DoctorLine): readonly string[] {
  const { marks } = words().doctor;
  const width = Math.max(...Object.values(marks).map((mark) => mark.length));
  const begin = `${marks[outcome].padEnd(width)}  ${title.padEnd(14)}  `;
  return remedy === null ? [begin + found] : [begin + found, `${' '.repeat(begin.length)}→ ${remedy}`];
}

function summarize(lines: readonly DoctorLine[]): string {
  const bad = lines.filter(({ outcome }) => outcome === 'bad').length;
  const warnings = lines.filter(({ outcome }) => outcome === 'warning').length;
  if (bad + warnings === 0) return words().doctor.allWell;
  return words().doctor.summary(bad, warnings);
}

function formatTrace({ startedAt, method, outcome, steps }: SignInTrace): readonly string[] {
  return [
    words().doctor.lastSignIn(method, new Date(startedAt).toISOString(), outcome ?? words().doctor.underWay),
    ...steps.map(({ at, text }) => `${String(at).padStart(8)} ms  ${text}`),
  ];
}
