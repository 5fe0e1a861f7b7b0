import { createContext } from 'react';
import type { ListColumn } from '../../../shared/list-columns.ts';

/** The columns that the rows of the list around show. */
export const ShownColumns = createContext<readonly ListColumn[]>([]);
