import { expect, test } from 'vitest';
import { decode, encode, NOT_CLONEABLE } from './wire-codec.ts';

const round = (value: unknown): unknown => decode(encode(value));

test.each([
  [undefined],
  [null],
  [0],
  [-0],
  [Number.NaN],
  [Number.NEGATIVE_INFINITY],
  ['ü\u2028'],
  [12n],
  [{ a: [1, { b: undefined }] }],
  [new Date(5)],
  [/x\/y/gi],
  [new Map<unknown, unknown>([[{ k: 1 }, new Set([1, '2'])]])],
  [new Uint16Array([1, 65535])],
  [new Uint8Array([1, 2]).buffer],
  [[['u'], ['n', 'x'], [0]]],
])('%o arrives as it was', (value) => {
  expect(round(value)).toStrictEqual(value);
});

test('a cycle arrives as a cycle and a shared object as one object', () => {
  const shared = { n: 1 };
  const value: Record<string, unknown> = { left: shared, right: shared };
  value['self'] = value;
  const back = round(value) as typeof value;
  expect(back['self']).toBe(back);
  expect(back['left']).toBe(back['right']);
});

test('holes in arrays stay holes', () => {
  const sparse = new Array<number>(3);
  sparse[1] = 7;
  expect(1 in (round(sparse) as number[])).toBe(true);
  expect(0 in (round(sparse) as number[])).toBe(false);
});

test('an error keeps its class, message and cause', () => {
  const back = round(new TypeError('no', { cause: 4 }));
  expect(back).toBeInstanceOf(TypeError);
  expect(back).toMatchObject({ message: 'no', cause: 4 });
});

test('a key named __proto__ is a property and changes no prototype', () => {
  const hostile: unknown = JSON.parse('{"__proto__": {"polluted": true}}');
  const back = round(hostile) as object;
  expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
  expect(Object.keys(back)).toEqual(['__proto__']);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test.each([[(): void => undefined], [Symbol('s')], [Promise.resolve()], [{ deep: [new WeakMap()] }]])(
  '%o is refused with the words of Electron',
  (value) => {
    expect(() => encode(value)).toThrow(NOT_CLONEABLE);
  },
);
