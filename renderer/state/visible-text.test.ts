import { expect, test } from 'vitest';
import { visibleText } from './visible-text.ts';

test('a right-to-left override is shown, not obeyed', () => {
  expect(visibleText('acme\u202egpj.exe\u2066x')).toBe('acme\ufffdgpj.exe\ufffdx');
});

test('line breaks do not make a second line, other control characters are shown', () => {
  expect(visibleText('a\r\nb\tc\u0000d\u001b[31m\u0085')).toBe('a b c\ufffdd\ufffd[31m\ufffd');
});

test('markup, real right-to-left words and joined emoji stay as they are', () => {
  const text = '<img src=x onerror=alert(1)> שלום سلام 👩\u200d💻 می\u200cخواهم';
  expect(visibleText(text)).toBe(text);
});
