/** A thing that was measured against its floor. */
export interface Line {
  readonly what: string;
  readonly orgs: number;
  readonly ms: number;
  readonly floor: string;
  readonly floorMs: number;
}

/** Markdown, to be copied into the README as it is. */
export function formatTable(lines: readonly Line[]): string {
  const rows = lines.map(({ what, orgs, ms, floor, floorMs }) => [
    what,
    orgs.toLocaleString('en'),
    `${ms.toFixed(1)} ms`,
    `${floorMs.toFixed(1)} ms (${floor})`,
    `${(ms / floorMs).toFixed(2)} ×`,
  ]);
  const table = [['what', 'orgs', 'median', 'its floor', 'ratio'], ...rows];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(table[0] ?? []), rule, ...rows.map(line)].join('\n');
}
