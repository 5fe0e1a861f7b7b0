import { describe, expect, it } from 'vitest';
import { byteText } from './byte-text.ts';

describe('byteText', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1.0 KB'],
    [1_540_000, '1.5 MB'],
    [420_000_000, '420 MB'],
    [3_200_000_000, '3.2 GB'],
    [5_000_000_000_000, '5000 GB'],
  ])('%d bytes are %s', (bytes, text) => expect(byteText(bytes)).toBe(text));
});
