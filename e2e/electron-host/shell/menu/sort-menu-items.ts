/** The part of a template item that decides where it goes. */
export interface Placeable {
  readonly id?: string;
  readonly type?: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly beforeGroupContaining?: readonly string[];
  readonly afterGroupContaining?: readonly string[];
}

/** A separator that names a neighbour is an item to be placed, not a border between groups. */
const isBorder = (item: Placeable): boolean =>
  item.type === 'separator' &&
  !item.before &&
  !item.after &&
  !item.beforeGroupContaining &&
  !item.afterGroupContaining;

const splitAtBorders = <T extends Placeable>(items: readonly T[]): T[][] => {
  const groups: T[][] = [];
  let group: T[] = [];
  for (const item of items) {
    if (!isBorder(item)) {
      group.push(item);
      continue;
    }
    if (group.length > 0) groups.push(group);
    group = [];
  }
  if (group.length > 0) groups.push(group);
  return groups;
};

const otherGroupWith = <T extends Placeable>(groups: readonly T[][], id: string, own: T[]): T[] | undefined =>
  groups.find((group) => group !== own && group.some((item) => item.id === id));

/** The first group that has an item which wants to stand beside an item of another group, and that other group. */
const findMerge = <T extends Placeable>(groups: readonly T[][]): { from: T[]; into: T[] } | undefined => {
  for (const from of groups) {
    for (const item of from) {
      for (const id of [...(item.before ?? []), ...(item.after ?? [])]) {
        const into = otherGroupWith(groups, id, from);
        if (into) return { from, into };
      }
    }
  }
  return undefined;
};

/** `before` and `after` pull the whole group of their item into the named item's group. */
const mergeGroups = <T extends Placeable>(groups: readonly T[][]): T[][] => {
  let merged = [...groups];
  for (let found = findMerge(merged); found; found = findMerge(merged)) {
    const { from, into } = found;
    into.push(...from);
    merged = merged.filter((group) => group !== from);
  }
  return merged;
};

/** Orders nodes after those they depend on, keeping their order otherwise; an edge that closes a cycle is dropped. */
const sortByDependency = <T>(nodes: readonly T[], dependencies: ReadonlyMap<T, readonly T[]>): T[] => {
  const sorted: T[] = [];
  const seen = new Set<T>();
  const place = (node: T): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const dependency of dependencies.get(node) ?? []) place(dependency);
    sorted.push(node);
  };
  for (const node of nodes) place(node);
  return sorted;
};

const addTo = <T>(map: Map<T, T[]>, node: T, dependency: T): void => {
  map.set(node, [...(map.get(node) ?? []), dependency]);
};

const sortItems = <T extends Placeable>(group: readonly T[]): T[] => {
  const dependencies = new Map<T, T[]>();
  const byId = new Map(group.map((item) => [item.id, item]));
  for (const item of group) {
    for (const id of item.before ?? []) {
      const other = byId.get(id);
      if (other) addTo(dependencies, other, item);
    }
    for (const id of item.after ?? []) {
      const other = byId.get(id);
      if (other) addTo(dependencies, item, other);
    }
  }
  return sortByDependency(group, dependencies);
};

/** Only the first rule of a group that names an existing group counts. */
const firstGroupRule = <T extends Placeable>(
  groups: readonly T[][],
  group: T[],
): { other: T[]; first: boolean } | undefined => {
  for (const item of group) {
    for (const [ids, first] of [
      [item.beforeGroupContaining, true],
      [item.afterGroupContaining, false],
    ] as const) {
      for (const id of ids ?? []) {
        const other = otherGroupWith(groups, id, group);
        if (other) return { other, first };
      }
    }
  }
  return undefined;
};

const sortGroups = <T extends Placeable>(groups: readonly T[][]): T[][] => {
  const dependencies = new Map<T[], T[][]>();
  for (const group of groups) {
    const rule = firstGroupRule(groups, group);
    if (rule?.first === true) addTo(dependencies, rule.other, group);
    else if (rule) addTo(dependencies, group, rule.other);
  }
  return sortByDependency(groups, dependencies);
};

/**
 * Puts the items of a template where their `before`, `after`, `beforeGroupContaining` and `afterGroupContaining`
 * want them. Ids that do not exist and rules that contradict each other are ignored. Groups come back joined by the
 * template's own separators. Source: Electron's docs/api/menu.md, "Examples" under "Building menus".
 */
export const sortMenuItems = <T extends Placeable>(items: readonly T[]): (T | { type: 'separator' })[] => {
  const separators = items.filter(isBorder);
  const groups = sortGroups(mergeGroups(splitAtBorders(items)).map(sortItems));
  return groups.flatMap((group, index) => {
    if (index === 0) return group;
    return [separators[index - 1] ?? { type: 'separator' as const }, ...group];
  });
};
