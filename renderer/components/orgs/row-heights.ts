/** Pixels of a row without a problem, in each density; rows with one are measured. org-list.css has the same. */
export const ROW_HEIGHTS = { comfortable: 56, compact: 38 } as const;

/** Where a row has two lines, in any density. */
export const TWO_LINES_HEIGHT = 80;

/** Pixels between two cards. */
export const CARD_GAP = 10;
/** A card is at least this wide; as many as fit stand beside one another. */
export const CARD_WIDTH = 290;
