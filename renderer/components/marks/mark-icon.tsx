import type { OrgColour, OrgIcon } from '../../../shared/org-marks.ts';

/** Filled drawings on a 16 × 16 grid: beside the line drawings of the app's own icons they are told apart. */
const PATHS: Readonly<Record<OrgIcon, string>> = {
  building: 'M3 14V3.5L9 2v12H3Zm7 0V6l3.5 1v7H10ZM5 5.5v1.2h1.6V5.5H5Zm0 3v1.2h1.6V8.5H5Z',
  rocket:
    'M13.5 2.5C9.5 2.5 7 5 5.6 8L8 10.4c3-1.4 5.5-3.9 5.5-7.9ZM5 8.8l-2.5.4L4.4 7l1.2-.2L5 8.8ZM7.2 11l2-.6L9 11.6l-2.2 1.9.4-2.5ZM3 13l.6-2.2 1.6 1.6L3 13Z',
  flask: 'M6 2h4v1.2h-.6v3l3.4 6A1.2 1.2 0 0 1 11.8 14H4.2a1.2 1.2 0 0 1-1-1.8l3.4-6v-3H6V2Z',
  star: 'm8 1.8 1.9 4 4.3.6-3.1 3 .8 4.4L8 11.7l-3.9 2.1.8-4.4-3.1-3 4.3-.6L8 1.8Z',
  heart: 'M8 13.6 3 8.7a3.2 3.2 0 0 1 4.5-4.6l.5.5.5-.5A3.2 3.2 0 0 1 13 8.7l-5 4.9Z',
  bolt: 'M9.5 1.5 3 9.2h4L6 14.5l7-8.2H8.6l.9-4.8Z',
  bug: 'M5.6 4.6a2.4 2.4 0 0 1 4.8 0H5.6ZM4.5 5.8h7v4.7a3.5 3.5 0 0 1-7 0V5.8ZM1.8 8.2h1.8v1.2H1.8V8.2Zm10.6 0h1.8v1.2h-1.8V8.2ZM2.6 4.4l.9-.8 1.3 1.4-.9.8-1.3-1.4Zm8.6.6 1.3-1.4.9.8-1.3 1.4-.9-.8Z',
  globe:
    'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Zm-.6 1.6v4H3.5a4.7 4.7 0 0 1 3.9-4Zm1.2 0a4.7 4.7 0 0 1 3.9 4H8.6v-4ZM3.5 8.6h3.9v4a4.7 4.7 0 0 1-3.9-4Zm5.1 4v-4h3.9a4.7 4.7 0 0 1-3.9 4Z',
  cart: 'M1.8 2.5h2l.5 1.7h9.4l-1.5 5.3H5.6L3 3.7H1.8V2.5ZM6 11a1.3 1.3 0 1 1 0 2.6A1.3 1.3 0 0 1 6 11Zm5.2 0a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Z',
  bank: 'M8 1.8 14 5v1.2H2V5l6-3.2ZM3.2 7.4h1.6v4.2H3.2V7.4Zm4 0h1.6v4.2H7.2V7.4Zm4 0h1.6v4.2h-1.6V7.4ZM2 12.6h12V14H2v-1.4Z',
  gear: 'M7 1.5h2l.3 1.8 1.2.5 1.5-1 1.4 1.4-1 1.5.5 1.2 1.8.3v2l-1.8.3-.5 1.2 1 1.5-1.4 1.4-1.5-1-1.2.5L9 14.9H7l-.3-1.8-1.2-.5-1.5 1-1.4-1.4 1-1.5-.5-1.2-1.8-.3v-2l1.8-.3.5-1.2-1-1.5L4 2.8l1.5 1 1.2-.5L7 1.5Zm1 4.4a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6Z',
  book: 'M3 2.5h4.2c.5 0 .8.3.8.8v10.2c0-.6-.4-1-1-1H3v-10Zm10 0H9.6c-.5 0-.8.3-.8.8v10.2c0-.6.4-1 1-1H13v-10Z',
};

interface Props {
  readonly colour?: OrgColour | undefined;
  readonly icon?: OrgIcon | undefined;
}

/** The colour that a person gave, as a dot or as the colour of the icon. Decoration: the words are beside it. */
export function MarkIcon({ colour, icon }: Props) {
  const tint = `mark-icon ${colour === undefined ? '' : `mark-${colour}`}`;
  if (icon === undefined) return <span className={`${tint} mark-dot`} aria-hidden="true" />;
  return (
    <svg className={tint} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[icon]} fillRule="evenodd" />
    </svg>
  );
}
