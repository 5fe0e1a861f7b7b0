import type { DoctorLine, DoctorReport, SignInTrace } from '../../shared/doctor-report.ts';

const MARKS = { good: 'ok  ', warning: 'warn', bad: 'BAD ' } as const;

/** The report as text, for a terminal, a mail or an issue. All of it was cleaned when it was made. */
export function formatReport(report: DoctorReport, options: { readonly withTrace: boolean }): string {
  const lines = [
    `Latchkey ${report.version}, doctor of ${new Date(report.at).toISOString()}`,
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
  const first = `${MARKS[outcome]}  ${title.padEnd(14)}  ${found}`;
  return remedy === null ? [first] : [first, `${' '.repeat(22)}→ ${remedy}`];
}

function summarize(lines: readonly DoctorLine[]): string {
  const bad = lines.filter(({ outcome }) => outcome === 'bad').length;
  const warnings = lines.filter(({ outcome }) => outcome === 'warning').length;
  if (bad + warnings === 0) return 'All is well.';
  return `${bad} bad, ${warnings} to look at.`;
}

function formatTrace({ startedAt, method, outcome, steps }: SignInTrace): readonly string[] {
  return [
    `Last sign-in: ${method}, begun ${new Date(startedAt).toISOString()}, ${outcome ?? 'still under way'}`,
    ...steps.map(({ at, text }) => `${String(at).padStart(8)} ms  ${text}`),
  ];
}
