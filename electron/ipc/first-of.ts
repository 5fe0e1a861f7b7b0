import { placeAmong } from '../../shared/place-among.ts';

/** The first `count` of the items if they were sorted; the others are compared once each, and not sorted. */
export function firstOf<Item>(
  items: readonly Item[],
  count: number,
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  const first = items.slice(0, count).sort(compare);
  for (const item of items.slice(count)) {
    const last = first.at(-1);
    if (last === undefined || compare(item, last) >= 0) continue;
    first.pop();
    first.splice(placeAmong(item, first, compare), 0, item);
  }
  return first;
}
