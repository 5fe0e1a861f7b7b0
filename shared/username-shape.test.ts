import { expect, it } from 'vitest';
import { looksLikeUsername } from './username-shape.ts';

it.each(['ann@acme.example', 'ann@acme.example.uat', 'a+b@c.d', 'ünï@acme.example'])('takes %s', (text) => {
  expect(looksLikeUsername(text)).toBe(true);
});

it.each([
  '',
  'ann',
  'ann@acme',
  '@acme.example',
  'ann@acme.',
  'ann b@acme.example',
  'a@b@c.d',
  'ann@acme..example',
])('does not take “%s”', (text) => {
  expect(looksLikeUsername(text)).toBe(false);
});
