import { ListLayout } from 'react-aria-components';

/**
 * React Aria's list, made fast for thousands of rows. For each row that comes into sight it walks through all rows to
 * look for sections (useGridListItem of 1.22), step by step through a map: with ten thousand orgs a scroll stood still. A
 * collection that is laid out never changes, another one takes its place: so the walk is made once and kept.
 */
export class OrgsLayout<Item> extends ListLayout<Item> {
  protected override buildCollection(offset?: number) {
    const collection = this.virtualizer?.collection;
    if (collection !== undefined && !Object.hasOwn(collection, Symbol.iterator)) {
      const rows = [...collection];
      Object.defineProperty(collection, Symbol.iterator, { value: () => rows.values() });
    }
    return super.buildCollection(offset);
  }
}
