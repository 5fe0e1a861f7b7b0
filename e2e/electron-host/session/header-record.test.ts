import { describe, expect, it } from 'vitest';
import {
  parseStatusLine,
  statusLineOf,
  toHeaderEntries,
  toHeaderLists,
  toSendableHeaders,
} from './header-record.ts';

describe('headers between DevTools and webRequest', () => {
  it('values of one name come together under the name first written', () => {
    expect(
      toHeaderLists([
        { name: 'Set-Cookie', value: 'a=1\nb=2' },
        { name: 'set-cookie', value: 'c=3' },
        { name: 'Custom', value: 'Header' },
      ]),
    ).toEqual({ 'Set-Cookie': ['a=1', 'b=2', 'c=3'], Custom: ['Header'] });
  });

  it('a UTF-8 file name in Content-Disposition is readable', () => {
    const raw = Buffer.from('attachment; filename=aa中aa.txt').toString('latin1');
    expect(toHeaderLists([{ name: 'content-disposition', value: raw }])).toEqual({
      'content-disposition': ['attachment; filename=aa中aa.txt'],
    });
  });

  it('names and values that HTTP forbids are dropped, the rest goes', () => {
    const headers = { 'Invalid Header': 'x', 'Valid-Header': 'in\r\nvalid', 'X-Good': ['a', 'b'] };
    expect(toSendableHeaders(headers)).toEqual({ 'X-Good': 'a, b' });
    expect(toHeaderEntries(headers)).toEqual([
      { name: 'X-Good', value: 'a' },
      { name: 'X-Good', value: 'b' },
    ]);
  });

  it('a status line is made and read', () => {
    expect(statusLineOf(200, '')).toBe('HTTP/1.1 200 OK');
    expect(parseStatusLine('HTTP/1.1 404 Not Found')).toEqual({ code: 404, phrase: 'Not Found' });
    expect(parseStatusLine('nonsense')).toBeUndefined();
  });
});
