import type { Collection, Key, Node } from 'react-stately';
import type { OrgSummary } from '../../../shared/org.ts';
import { nameOf } from './name-of.ts';

/**
 * The orgs of a list as React Aria's hooks ask for them. Its own way there renders every org once, in sight or not, to
 * find out what the list holds: with ten thousand orgs that took longer than all else. Here a row is told of when it
 * is asked for.
 */
export class OrgCollection implements Collection<Node<OrgSummary>> {
  readonly #orgs: readonly OrgSummary[];
  readonly #places: ReadonlyMap<Key, number>;
  readonly #nodes = new Map<number, Node<OrgSummary>>();

  constructor(orgs: readonly OrgSummary[]) {
    this.#orgs = orgs;
    this.#places = new Map(orgs.map(({ key }, place) => [key, place]));
  }

  get size(): number {
    return this.#orgs.length;
  }

  /** Where the org stands in the list; -1 when it does not. */
  placeOf(key: Key | null): number {
    return key === null ? -1 : (this.#places.get(key) ?? -1);
  }

  at(place: number): Node<OrgSummary> | null {
    const org = this.#orgs[place];
    if (org === undefined) return null;
    const node = this.#nodes.get(place) ?? this.#nodeOf(org, place);
    this.#nodes.set(place, node);
    return node;
  }

  getItem(key: Key): Node<OrgSummary> | null {
    return this.at(this.placeOf(key));
  }

  getKeys(): Iterable<Key> {
    return this.#places.keys();
  }

  getFirstKey(): Key | null {
    return this.#orgs[0]?.key ?? null;
  }

  getLastKey(): Key | null {
    return this.#orgs.at(-1)?.key ?? null;
  }

  getKeyBefore(key: Key): Key | null {
    const place = this.placeOf(key);
    return place < 1 ? null : (this.#orgs[place - 1]?.key ?? null);
  }

  getKeyAfter(key: Key): Key | null {
    const place = this.placeOf(key);
    return place < 0 ? null : (this.#orgs[place + 1]?.key ?? null);
  }

  *[Symbol.iterator](): Iterator<Node<OrgSummary>> {
    for (let place = 0; place < this.size; place += 1) {
      const node = this.at(place);
      if (node !== null) yield node;
    }
  }

  #nodeOf(org: OrgSummary, place: number): Node<OrgSummary> {
    return {
      type: 'item',
      key: org.key,
      value: org,
      level: 0,
      index: place,
      hasChildNodes: false,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- The type still asks for it.
      childNodes: [],
      rendered: null,
      props: {},
      textValue: nameOf(org),
    };
  }
}
