import type { HostMenuItem } from './menu-item.ts';

/** The radio items of one menu, by the run they stand in between separators. */
export class RadioGroups {
  readonly #groups = new Map<number, HostMenuItem[]>();
  readonly #checked = new WeakMap<HostMenuItem, boolean>();
  readonly #nextGroupId: () => number;

  constructor(nextGroupId: () => number) {
    this.#nextGroupId = nextGroupId;
  }

  /** Group id to items, as Electron's tests look at it. */
  get byId(): Record<string, HostMenuItem[]> {
    return Object.fromEntries(this.#groups);
  }

  /** Takes an item that is about to stand at `position`: from now on checking it clears the rest of its group. */
  add(item: HostMenuItem, items: readonly HostMenuItem[], position: number): void {
    const id = this.#groupIdAt(items, position);
    item.overrideReadOnlyProperty('groupId', id);
    const group = this.#groups.get(id) ?? [];
    group.push(item);
    this.#groups.set(id, group);
    this.#checked.set(item, item.checked);
    Object.defineProperty(item, 'checked', {
      enumerable: true,
      get: () => this.#checked.get(item) ?? false,
      // A radio item is only ever switched on: also a click on the checked one leaves it checked.
      set: () => {
        this.#check(item, group);
      },
    });
  }

  /** A group shown without a choice gets its first item checked. */
  checkFirstWhereNone(): void {
    for (const group of this.#groups.values()) {
      const [first] = group;
      if (first && !group.some((item) => item.checked)) this.#checked.set(first, true);
    }
  }

  #check(item: HostMenuItem, group: readonly HostMenuItem[]): void {
    for (const other of group) this.#checked.set(other, other === item);
  }

  #groupIdAt(items: readonly HostMenuItem[], position: number): number {
    const towards = position > 0 ? items.slice(0, position).reverse() : items;
    for (const neighbour of towards) {
      if (neighbour.type === 'radio') return neighbour.groupId;
      if (neighbour.type === 'separator') break;
    }
    return this.#nextGroupId();
  }
}
