import { useState } from 'react';
import type { OrgSummary } from '../../shared/org.ts';
import { Field } from '../components/fields/field.tsx';
import { MarkChecklist, type MarkChanges, split } from '../components/marks/mark-checklist.tsx';
import { MarkDialogFrame } from '../components/marks/mark-dialog-frame.tsx';
import { whoOf } from '../components/marks/who-of.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { tagsInUse } from '../state/views.ts';
import { words } from '../text/words.ts';

const text = words.marks.tags;

/** Puts tags on orgs and takes them off. */
export function TagsDialog({ orgs }: { readonly orgs: readonly OrgSummary[] }) {
  const actions = useActions();
  const all = useApp((state) => state.orgs);
  const [tags] = useState(() => tagsInUse(all, words.language));
  const [changes, setChanges] = useState<MarkChanges>(new Map());
  const [typed, setTyped] = useState('');
  const orgKeys = orgs.map(({ key }) => key);

  const save = () => {
    const { on, off } = split(changes);
    const added = typed.split(',').map((tag) => tag.trim());
    const add = [...on, ...added].filter((tag) => tag !== '');
    return add.length + off.length === 0
      ? Promise.resolve(null)
      : actions.tagOrgs({ orgKeys, add, remove: off });
  };

  return (
    <MarkDialogFrame title={text.title(whoOf(orgs))} onSave={save}>
      <Field
        label={text.new}
        value={typed}
        onChange={setTyped}
        hint={text.newHint}
        maxLength={400}
        autoFocus
      />
      {tags.length === 0 ? (
        <p className="quiet">{text.none}</p>
      ) : (
        <MarkChecklist
          label={text.list}
          choices={tags.map((tag) => ({
            id: tag,
            name: tag,
            count: orgs.filter((org) => org.tags.includes(tag)).length,
          }))}
          of={orgs.length}
          changes={changes}
          onChange={setChanges}
        />
      )}
    </MarkDialogFrame>
  );
}
