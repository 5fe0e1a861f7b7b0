import { useState } from 'react';
import type { OrgGroup } from '../../shared/org-group.ts';
import { CheckField } from '../components/fields/check-field.tsx';
import { Field } from '../components/fields/field.tsx';
import { ColourPicker } from '../components/marks/colour-picker.tsx';
import { MarkDialogFrame } from '../components/marks/mark-dialog-frame.tsx';
import { orgFilter } from '../../shared/search/filter-orgs.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

const text = words.marks.group;

/** Makes a group, or changes the name, colour and search of one. */
export function GroupDialog({ group }: { readonly group: OrgGroup | null }) {
  const actions = useActions();
  const [name, setName] = useState(group?.name ?? '');
  const [colour, setColour] = useState(group?.colour ?? null);
  const [isSmart, setSmart] = useState(group?.filter !== undefined);
  const [filter, setFilter] = useState(group?.filter ?? '');
  const [missing, setMissing] = useState<'name' | 'filter' | null>(null);

  const save = () => {
    const asked = {
      name: name.trim(),
      colour,
      filter: isSmart ? filter.trim() : null,
    };
    const lacks = asked.name === '' ? 'name' : asked.filter === '' ? 'filter' : null;
    setMissing(lacks);
    if (lacks !== null) return 'invalid';
    return group === null
      ? actions.createGroup({ ...asked, orgKeys: [] })
      : actions.changeGroup({ ...asked, id: group.id });
  };

  return (
    <MarkDialogFrame
      title={group === null ? text.newTitle : text.editTitle(visibleText(group.name))}
      {...(group === null ? { saveName: text.create } : {})}
      onSave={save}
    >
      <Field
        label={text.name}
        value={name}
        onChange={(typed) => {
          setMissing(null);
          setName(typed);
        }}
        maxLength={60}
        autoFocus
        isInvalid={missing === 'name'}
      />
      {missing === 'name' && <Missing>{text.missing}</Missing>}
      <ColourPicker value={colour} onChange={setColour} />
      {group === null && (
        <CheckField label={text.smart} isChecked={isSmart} onChange={setSmart} hint={text.smartHint} />
      )}
      {isSmart && (
        <Field
          label={text.filter}
          value={filter}
          onChange={(typed) => {
            setMissing(null);
            setFilter(typed);
          }}
          hint={<FoundBy filter={filter} />}
          maxLength={500}
          isInvalid={missing === 'filter'}
        />
      )}
      {missing === 'filter' && <Missing>{text.filterMissing}</Missing>}
    </MarkDialogFrame>
  );
}

function Missing({ children }: { readonly children: string }) {
  return (
    <p className="field-error" role="alert">
      {children}
    </p>
  );
}

/** How many orgs the search would hold now. */
function FoundBy({ filter }: { readonly filter: string }) {
  const orgs = useApp((state) => state.orgs);
  const groups = useApp((state) => state.groups);
  if (filter.trim() === '') return text.filterHint;
  const fits = orgFilter(filter, groups);
  return text.found(orgs.filter((org) => org.archivedAt === undefined && fits(org)).length);
}
