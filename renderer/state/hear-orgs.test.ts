import { expect, test } from 'vitest';
import type { OrgsChange } from '../../shared/orgs-change.ts';
import { createOrgsListener } from './hear-orgs.ts';

const all = (number: number): OrgsChange => ({ kind: 'all', number, orgs: [] });
const some = (number: number): OrgsChange => ({ kind: 'some', number, changed: [], gone: [] });

function heard(...changes: readonly OrgsChange[]): string {
  const log: string[] = [];
  const hear = createOrgsListener({
    onAll: () => log.push('all'),
    onSome: ({ number }) => log.push(String(number)),
    ask: () => log.push('ask'),
  });
  for (const change of changes) hear(change);
  return log.join(' ');
}

test('news that follow the list and one another are taken over, a burst of them too', () => {
  const burst = Array.from({ length: 200 }, (_, index) => some(index + 6));
  expect(heard(all(5), ...burst)).toBe(['all', ...burst.map(({ number }) => number)].join(' '));
});

test('after lost news the list is asked for, and what follows is not taken for the whole', () => {
  expect(heard(all(5), some(6), some(8), some(9))).toBe('all 6 ask ask');
  expect(heard(all(5), some(7), all(8), some(9))).toBe('all ask all 9');
});

test('news out of order are lost news', () => {
  expect(heard(all(5), some(7), some(6))).toBe('all ask ask');
  expect(heard(all(5), some(6), some(6))).toBe('all 6 ask');
});

test('news before the list are not guessed at', () => {
  expect(heard(some(1), all(2), some(3))).toBe('ask all 3');
});
