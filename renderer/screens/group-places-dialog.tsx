import { useState } from 'react';
import { LANDING_PAGES } from '../../shared/landing-pages.ts';
import type { OpenIn } from '../../shared/open-in.ts';
import type { OrgGroup } from '../../shared/org-group.ts';
import { relativePath } from '../../shared/relative-path.ts';
import { Field } from '../components/fields/field.tsx';
import { SelectField } from '../components/fields/select-field.tsx';
import { MarkDialogFrame } from '../components/marks/mark-dialog-frame.tsx';
import { useActions } from '../state/app-context.ts';
import { spokenPages } from '../state/spoken-pages.ts';
import { useInstalledBrowsers } from '../state/use-installed-browsers.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

const text = words.marks.places;
const OWN = '';
const OTHER = 'other';

/** Where the orgs of a group are opened at, and where they open. */
export function GroupPlacesDialog({ group }: { readonly group: OrgGroup }) {
  const actions = useActions();
  const browsers = useInstalledBrowsers();
  const known = LANDING_PAGES.some(({ path }) => path === group.landingPage);
  const [page, setPage] = useState(group.landingPage === undefined ? OWN : known ? group.landingPage : OTHER);
  const [path, setPath] = useState(known ? '' : (group.landingPage ?? ''));
  const [place, setPlace] = useState(() => valueOf(group.opensIn));
  const [isBad, setBad] = useState(false);

  const save = () => {
    const landingPage = page === OTHER ? relativePath(path) : page === OWN ? '/' : page;
    setBad(landingPage === null);
    if (landingPage === null) return 'invalid';
    return actions.setGroupPlaces({
      id: group.id,
      landingPage: landingPage === '/' ? null : landingPage,
      opensIn: placeOf(place, group.opensIn),
    });
  };
  const places = [
    { value: '', name: text.asOrg },
    { value: 'window', name: text.window },
    { value: 'private', name: text.private },
    { value: 'default-browser', name: text.defaultBrowser },
    ...(browsers ?? []).map(({ id, name }) => ({ value: `browser:${id}`, name: visibleText(name) })),
  ];
  return (
    <MarkDialogFrame title={text.title(visibleText(group.name))} onSave={save}>
      <p className="quiet">{text.lead}</p>
      <SelectField
        label={text.page}
        value={page}
        onChange={setPage}
        options={[
          { value: OWN, name: text.own },
          ...spokenPages(LANDING_PAGES).map((one) => ({ value: one.path, name: one.name })),
          { value: OTHER, name: text.other },
        ]}
      />
      {page === OTHER && (
        <Field label={text.path} value={path} onChange={setPath} hint={text.pathHint} isInvalid={isBad} />
      )}
      <SelectField
        label={text.opensIn}
        value={place}
        onChange={setPlace}
        // What it is now, also where its browser is gone or it is a command.
        options={
          places.some(({ value }) => value === place)
            ? places
            : [...places, { value: place, name: text.kept }]
        }
      />
    </MarkDialogFrame>
  );
}

function valueOf(place: OpenIn | undefined): string {
  if (place === undefined) return '';
  return place.kind === 'browser' ? `browser:${place.id}` : place.kind;
}

function placeOf(value: string, before: OpenIn | undefined): OpenIn | null {
  // With its profile and all else that this dialog does not ask for.
  if (before !== undefined && value === valueOf(before)) return before;
  switch (value) {
    case 'window':
    case 'private':
    case 'default-browser':
      return { kind: value };
    default:
      return value.startsWith('browser:')
        ? { kind: 'browser', id: value.slice('browser:'.length), privateWindow: false }
        : null;
  }
}
