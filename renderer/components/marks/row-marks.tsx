import { memo } from 'react';
import type { OrgSummary } from '../../../shared/org.ts';
import { useApp } from '../../state/app-context.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { MarkIcon } from './mark-icon.tsx';

/** More than this no row has room for; those without room are not shown, and the tooltip names all. */
const MOST = 6;
const text = words.marks.row;

/** Before the alias: the colour and the icon that the person gave the org. */
export function ColourMark({ org: { colour, icon } }: { readonly org: OrgSummary }) {
  if (colour === undefined && icon === undefined) return null;
  const names = words.marks.colour;
  const said = [
    ...(colour === undefined ? [] : [names.names[colour]]),
    ...(icon === undefined ? [] : [names.iconNames[icon]]),
  ].join(', ');
  return (
    <span className="row-colour" title={said}>
      <MarkIcon colour={colour} icon={icon} />
      <span className="only-heard">{text.coloured(said)}</span>
    </span>
  );
}

/** After the alias: pin, note, groups and tags, as quiet as they can be. The row does not grow with them. */
export const RowMarks = memo(function RowMarks({ org }: { readonly org: OrgSummary }) {
  const groups = useApp((state) => state.groups);
  const chips = [
    ...groups
      .filter(({ id }) => org.groupIds.includes(id))
      .map(({ id, name, colour }) => ({ id, name, colour, kind: 'group' as const })),
    ...org.tags.map((tag) => ({ id: `tag ${tag}`, name: tag, colour: undefined, kind: 'tag' as const })),
  ];
  return (
    <>
      {org.pinnedAt !== undefined && <Mark icon="pin" said={text.pinned} />}
      {org.note !== undefined && (
        <Mark icon="note" said={text.hasNote} title={text.note(visibleText(org.note))} />
      )}
      {org.hasSecretNote === true && <Mark icon="lock" said={text.hasSecretNote} />}
      {chips.length > 0 && (
        <span className="row-marks" title={chips.map(({ name }) => visibleText(name)).join(', ')}>
          {chips.slice(0, MOST).map(({ id, name, colour, kind }) => (
            <span key={id} className={`mark-chip mark-chip-${kind}`}>
              {colour !== undefined && <MarkIcon colour={colour} />}
              <ForeignText text={name} />
            </span>
          ))}
        </span>
      )}
    </>
  );
});

interface MarkProps {
  readonly icon: 'pin' | 'note' | 'lock';
  readonly said: string;
  readonly title?: string;
}

function Mark({ icon, said, title = said }: MarkProps) {
  return (
    <span className="row-mark" title={title}>
      <Icon name={icon} />
      <span className="only-heard">{said}</span>
    </span>
  );
}
