import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { collectOutput } from './collect-output.ts';

function setUp() {
  const [out, errors] = [new EventEmitter(), new EventEmitter()];
  let found = 0;
  const collected = collectOutput([out, errors, null], 'went wrong', () => {
    found += 1;
  });
  const say = (stream: EventEmitter, text: string | Buffer) => stream.emit('data', Buffer.from(text));
  return { out, errors, say, collected, found: () => found };
}

it('what both streams said is kept, in the order in which it came', () => {
  const { out, errors, say, collected, found } = setUp();
  say(out, 'one ');
  say(errors, 'two ');
  say(out, 'three');
  expect(collected.text()).toBe('one two three');
  expect(found()).toBe(0);
});

it('a sentence is found in the middle, and in pieces of any size, once', () => {
  for (const size of [1, 3, 4, 100]) {
    const { out, say, found } = setUp();
    const text = 'something went wrong here';
    for (let at = 0; at < text.length; at += size) say(out, text.slice(at, at + size));
    expect(found(), `${size} at once`).toBe(1);
  }
});

it('halves that two streams said are no sentence', () => {
  const { out, errors, say, found } = setUp();
  say(out, 'went ');
  say(errors, 'wrong');
  expect(found()).toBe(0);
});

it('a character that is cut in two is whole again', () => {
  const { out, say, collected } = setUp();
  const bytes = Buffer.from('Zürich');
  say(out, bytes.subarray(0, 2));
  say(out, bytes.subarray(2));
  expect(collected.text()).toBe('Zürich');
});
