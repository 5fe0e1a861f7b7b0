/** Line drawings on a 16 × 16 grid, in the colour of the text around them. */
const PATHS = {
  plus: 'M8 3v10M3 8h10',
  open: 'M6.5 3.5H3.5v9h9v-3M9 3h4v4M13 3 7.5 8.5',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  check: 'm3 8.5 3.2 3L13 4.5',
  key: 'M9.2 6.8a3.2 3.2 0 1 0-1.6 1.7L9 10h1.5v1.5H12V13h2v-2L9.2 6.8ZM5 5.6h.01',
  cloudOff:
    'M2.5 2.5l11 11M6.2 4.2a3.6 3.6 0 0 1 5.2 2.7 2.6 2.6 0 0 1 1.8 3.4M4.4 6.3a2.9 2.9 0 0 0 .1 5.7h6.6',
  ban: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM4.2 4.2l7.6 7.6',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v2.7h-2.7',
  warning: 'M8 2.5 14 13H2L8 2.5ZM8 6.5v3M8 11.3h.01',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3',
  window: 'M2.5 3.5h11v9h-11zM2.5 6h11',
  back: 'M13 8H3M7 4 3 8l4 4',
  forward: 'M3 8h10M9 4l4 4-4 4',
  setup:
    'M8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4ZM8 2v2M8 12v2M2 8h2M12 8h2M3.8 3.8l1.4 1.4M10.8 10.8l1.4 1.4M3.8 12.2l1.4-1.4M10.8 5.2l1.4-1.4',
  link: 'M6.5 9.5 9.5 6.5M7.2 4.6l1.6-1.6a3 3 0 0 1 4.2 4.2l-1.6 1.6M8.8 11.4l-1.6 1.6A3 3 0 0 1 3 8.8l1.6-1.6',
  close: 'm4 4 8 8M12 4l-8 8',
  edit: 'M3 13l.6-2.8L10.8 3a1.2 1.2 0 0 1 1.7 0l.5.5a1.2 1.2 0 0 1 0 1.7l-7.2 7.2L3 13Z',
  trash: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  globe: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM2.5 8h11M8 2.5c3 3.4 3 7.6 0 11-3-3.4-3-7.6 0-11Z',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 7.5v3M8 5.3h.01',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.2 10.2l3.3 3.3',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  otherOrg: 'M3 5.5h10M10 2.5l3 3-3 3M13 10.5H3M6 7.5l-3 3 3 3',
  up: 'm4 10 4-4 4 4',
  down: 'm4 6 4 4 4-4',
  asleep: 'M12.8 9.6A5.3 5.3 0 0 1 6.4 3.2a5.3 5.3 0 1 0 6.4 6.4Z',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10',
  folder: 'M2.5 4h4l1.5 1.5h5.5v7.5h-11z',
  columns: 'M2.5 3.5h11v9h-11zM6.2 3.5v9M9.8 3.5v9',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  pin: 'M6 2.5h4M6.5 2.5 6 7.5l-2 2h8l-2-2-.5-5M8 9.5v4',
  tag: 'M2.5 3v5l6 6L14 8.5l-6-6H3M5.3 5.3h.01',
  note: 'M3 2.5h10v7l-4 4H3zM13 9.5H9v4M5.5 5.5h5M5.5 8h3',
  palette:
    'M8 2.5a5.5 5.5 0 1 0 0 11c1 0 1.2-.7.9-1.4-.4-1 .2-1.9 1.3-1.9h1.2a2.1 2.1 0 0 0 2.1-2.2C13.400 4.900 11 2.500 8 2.500ZM5 8h.01M6.500 5.300h.01M9.500 5.300h.01',
  archive: 'M2.5 3h11v3h-11zM3.5 6v7.500h9V6M6.500 8.500h3',
  drag: 'M6 3.500h.01M10 3.500h.01M6 8h.01M10 8h.01M6 12.500h.01M10 12.500h.01',
  tree: 'M3.5 2.5v9.500h4M3.500 5.500h4M9.500 4h4v3h-4zM9.500 10.500h4v3h-4z',
  apps: 'M2.5 2.5h4.500v4.500h-4.500zM9 2.500h4.500v4.500h-4.500zM2.500 9h4.500v4.500h-4.500zM9 9h4.500v4.500h-4.500z',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.2l2.2 1.3',
} as const;

export type IconName = keyof typeof PATHS;

/** Those that point along the text. */
const MIRRORED: ReadonlySet<IconName> = new Set(['back', 'forward', 'open']);

interface Props {
  readonly name: IconName;
  readonly className?: string;
}

/** Always decoration: the words beside it, or the button's own name, carry the meaning. */
export function Icon({ name, className }: Props) {
  return (
    <svg
      className={`icon ${MIRRORED.has(name) ? 'icon-mirrored' : ''} ${className ?? ''}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Turning ring; stands still for people who asked for less motion. */
export function Spinner() {
  return (
    <svg className="icon spinner" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle className="spinner-track" cx="8" cy="8" r="5.5" />
      <path d="M8 2.5A5.5 5.5 0 0 1 13.5 8" />
    </svg>
  );
}
