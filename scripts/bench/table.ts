/** A thing that was measured against its floor. */
export interface Line {
  readonly what: string;
  readonly orgs: number;
  readonly value: number;
  readonly unit: Unit;
  /** The least that it can be, and what that is. */
  readonly floor: string;
  readonly floorValue: number;
  /** What was hoped for: of the ratio, unless it says otherwise. */
  readonly aim?: string;
}

type Unit = 'ms' | 'MB' | 'requests' | 'frames/s';

/** Markdown, to be copied into the README as it is. */
export function formatTable(lines: readonly Line[]): string {
  const rows = lines.map(({ what, orgs, value, unit, floor, floorValue, aim }) => [
    what,
    orgs.toLocaleString('en'),
    `${number(value)} ${unit}`,
    `${number(floorValue)} ${unit} (${floor})`,
    `${(value / floorValue).toFixed(2)} ×`,
    aim ?? '',
  ]);
  const table = [['what', 'orgs', 'median', 'its floor', 'ratio', 'aim'], ...rows];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(table[0] ?? []), rule, ...rows.map(line)].join('\n');
}

const number = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));
