import { useState } from 'react';
import type { OrgSummary } from '../../shared/org.ts';
import { ColourPicker } from '../components/marks/colour-picker.tsx';
import { IconPicker } from '../components/marks/icon-picker.tsx';
import { MarkDialogFrame } from '../components/marks/mark-dialog-frame.tsx';
import { whoOf } from '../components/marks/who-of.ts';
import { useActions } from '../state/app-context.ts';
import { words } from '../text/words.ts';

/** Gives orgs a colour and an icon. */
export function ColourDialog({ orgs }: { readonly orgs: readonly OrgSummary[] }) {
  const actions = useActions();
  const [colour, setColour] = useState(() => shared(orgs, ({ colour: own }) => own ?? null));
  const [icon, setIcon] = useState(() => shared(orgs, ({ icon: own }) => own ?? null));
  const save = () =>
    actions.colourOrgs({
      orgKeys: orgs.map(({ key }) => key),
      ...(colour === undefined ? {} : { colour }),
      ...(icon === undefined ? {} : { icon }),
    });
  return (
    <MarkDialogFrame title={words.marks.colour.title(whoOf(orgs))} onSave={save}>
      <ColourPicker value={colour} onChange={setColour} />
      <p className="field-hint">{words.marks.colour.hint}</p>
      <IconPicker value={icon} onChange={setIcon} colour={colour ?? undefined} />
    </MarkDialogFrame>
  );
}

/** What all of them have; undefined when they differ. */
function shared<Mark>(orgs: readonly OrgSummary[], markOf: (org: OrgSummary) => Mark): Mark | undefined {
  const [first, ...others] = orgs.map(markOf);
  return others.every((mark) => mark === first) ? first : undefined;
}
