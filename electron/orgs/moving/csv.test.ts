import { expect, test } from 'vitest';
import { formatCsv, parseCsv } from './csv.ts';

test('what a spreadsheet would run as a formula is written as text, and read again as it was', () => {
  const cells = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', "'quoted", '＝1+1', 'plain', ''];
  const text = formatCsv([cells]);
  expect(parseCsv(text, ',')).toEqual([cells]);
  for (const line of text.split(',')) expect(line).not.toMatch(/^"?[=+\-@\t＝]/u);
});

test('quotes, separators and line ends stay inside their cell', () => {
  const rows = [
    ['a,b', 'say "hi"', 'two\r\nlines'],
    ['x', ' spaced ', 'y;z'],
  ];
  expect(parseCsv(formatCsv(rows), ',')).toEqual(rows);
});

test('a semicolon between cells is understood, and empty rows are none', () => {
  expect(parseCsv('a;b\n\n"c;d";e', ';')).toEqual([
    ['a', 'b'],
    ['c;d', 'e'],
  ]);
});
