import { expect, test } from 'vitest';
import type { OrgsBeginning, OrgsNews } from '../../shared/orgs-change.ts';
import { createOrgsListener } from './hear-orgs.ts';

const news = (number: number): OrgsNews => ({ number, changed: [], gone: [], following: 0 });

function listen() {
  const log: string[] = [];
  const asked: PromiseWithResolvers<OrgsBeginning>[] = [];
  const listener = createOrgsListener({
    ask: () => {
      log.push('ask');
      const answer = Promise.withResolvers<OrgsBeginning>();
      asked.push(answer);
      return answer.promise;
    },
    onBeginning: ({ number }) => log.push(`list ${number}`),
    onNews: ({ number }) => log.push(String(number)),
    onFailure: () => log.push('failed'),
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  return {
    begin: () => void listener.begin().catch(() => undefined),
    hear: (...numbers: readonly number[]) => numbers.forEach((number) => listener.hear(news(number))),
    answer: async (number: number) => {
      asked.shift()?.resolve({ number, orgs: [], following: 0 });
      await turn();
    },
    refuse: async () => {
      asked.shift()?.reject(new Error('no answer'));
      await turn();
    },
    log: () => log.join(' '),
  };
}

test('news that follow the list and one another are taken over, a burst of them too', async () => {
  const { begin, answer, hear, log } = listen();
  begin();
  await answer(5);
  const burst = Array.from({ length: 200 }, (_, index) => index + 6);
  hear(...burst);
  expect(log()).toBe(['ask', 'list 5', ...burst].join(' '));
});

test('after lost news the list is asked for, and what follows is not taken for the whole', async () => {
  const { begin, answer, hear, log } = listen();
  begin();
  await answer(5);
  hear(6, 8, 9);
  expect(log()).toBe('ask list 5 6 ask');
  await answer(10);
  hear(11);
  expect(log()).toBe('ask list 5 6 ask list 10 11');
});

test('news twice are lost news', async () => {
  const { begin, answer, hear, log } = listen();
  begin();
  await answer(5);
  hear(6, 6);
  expect(log()).toBe('ask list 5 6 ask');
});

test('news that overtake the list wait for it, and older ones than the list say nothing', async () => {
  const { begin, answer, hear, log } = listen();
  begin();
  hear(7, 4, 6);
  expect(log()).toBe('ask');
  await answer(5);
  expect(log()).toBe('ask list 5 6 7');
});

test('where the list cannot be had, the next news ask for it again', async () => {
  const { begin, answer, refuse, hear, log } = listen();
  begin();
  await refuse();
  hear(6);
  await refuse();
  expect(log()).toBe('ask ask failed');
  hear(7);
  await answer(8);
  hear(9);
  expect(log()).toBe('ask ask failed ask list 8 9');
});
