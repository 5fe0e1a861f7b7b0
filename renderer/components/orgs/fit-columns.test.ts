import { describe, expect, it } from 'vitest';
import { LIST_COLUMNS } from '../../../shared/list-columns.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { fitColumns } from './fit-columns.ts';

const { columns: usual } = DEFAULT_SETTINGS;

describe('fitColumns', () => {
  it('a usual window has room for what is shown by default', () => {
    expect(fitColumns(usual, 980).columns).toEqual(usual);
  });

  it('what does not fit goes, the least wanted first, and never who the org is', () => {
    expect(fitColumns(LIST_COLUMNS, 1600).columns).toEqual(LIST_COLUMNS);
    expect(fitColumns(LIST_COLUMNS, 800).columns).toEqual(['kind', 'state']);
    expect(fitColumns(LIST_COLUMNS, 100).columns).toEqual([]);
  });

  it('the order is always the same, however they were chosen', () => {
    expect(fitColumns(['host', 'kind'], 1200).columns).toEqual(['kind', 'host']);
  });

  it('only what was chosen is shown', () => {
    expect(fitColumns([], 1200)).toEqual({
      columns: [],
      areBelow: false,
      template: 'minmax(0, 2fr) 270px',
    });
  });

  it('in a narrow window they stand below the name, where they have the whole width', () => {
    expect(fitColumns(usual, 540)).toMatchObject({ areBelow: true, columns: usual });
  });
});
