/** CSV as RFC 4180 and spreadsheets have it: a comma between cells, quotes around what needs them, CRLF after each row. */

/**
 * What a spreadsheet takes for a formula gets an apostrophe before it: opened there, a foreign alias such as
 * `=HYPERLINK(…)` or `@SUM(…)` would be run (OWASP, CSV injection). A cell that begins with an apostrophe gets another,
 * so that reading takes away exactly what writing put there.
 */
const NEEDS_APOSTROPHE = /^['=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(text: string): string {
  const safe = NEEDS_APOSTROPHE.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows of a text; `separator` is a comma, or the semicolon that spreadsheets of other countries write. */
export function parseCsv(text: string, separator: ',' | ';' | '\t'): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(/^'['=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? cell.slice(1) : cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((each) => each !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === separator) endCell();
    else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  endRow();
  return rows;
}
