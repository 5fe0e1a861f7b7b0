import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { LIST_COLUMNS } from '../../../shared/list-columns.ts';
import { useSetting } from '../../state/use-setting.ts';
import { fitColumns, type FittedColumns } from './fit-columns.ts';

/** The columns that fit into `box` as wide as it is now; on cards there is room for all that were chosen. */
export function useFittedColumns(box: RefObject<HTMLElement | null>): FittedColumns {
  const [chosen] = useSetting('columns');
  const [layout] = useSetting('layout');
  const [width, setWidth] = useState(() => window.innerWidth);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      // A list that is hidden has no width; what it had still holds.
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);

  const fitted = useMemo(() => fitColumns(chosen, width), [chosen, width]);
  const names = (
    layout === 'cards' ? LIST_COLUMNS.filter((one) => chosen.includes(one)) : fitted.columns
  ).join();
  // The same object until something else fits: a window that is drawn larger must not paint each row at each pixel.
  const columns = useMemo(() => LIST_COLUMNS.filter((column) => names.split(',').includes(column)), [names]);
  return { ...fitted, columns };
}
