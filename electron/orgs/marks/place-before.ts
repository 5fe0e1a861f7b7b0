/**
 * The list with one item before another, or last where that is null or gone; the same list where nothing moves.
 */
export function placeBefore<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  moved: string,
  before: string | null,
): readonly Item[] {
  const item = items.find((one) => idOf(one) === moved);
  if (item === undefined || before === moved) return items;
  const others = items.filter((one) => one !== item);
  const at = others.findIndex((one) => idOf(one) === before);
  const placed = others.toSpliced(at < 0 ? others.length : at, 0, item);
  return placed.every((one, place) => one === items[place]) ? items : placed;
}
