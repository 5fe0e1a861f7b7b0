import { type ComponentProps, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OrgSummary } from '../../shared/org.ts';
import { TextAreaField } from '../components/fields/text-area-field.tsx';
import { MarkDialogFrame } from '../components/marks/mark-dialog-frame.tsx';
import { whoOf } from '../components/marks/who-of.ts';
import { CopyButton } from '../components/parts/copy-text-button.tsx';
import { Icon } from '../components/parts/icon.tsx';
import { useActions } from '../state/app-context.ts';
import { words } from '../text/words.ts';

const text = words.marks.notes;

/** The notes on an org, the plain one and the secret one; of several orgs, something to add to each plain note. */
export function NotesDialog({ orgs }: { readonly orgs: readonly OrgSummary[] }) {
  const [org] = orgs;
  if (org === undefined) return null;
  return orgs.length === 1 ? <NotesOf org={org} /> : <AddToNotes orgs={orgs} />;
}

/** A note is as long as the main process takes. */
const NoteField = (props: Omit<ComponentProps<typeof TextAreaField>, 'maxLength'>) => (
  <TextAreaField {...props} maxLength={8000} />
);

function NotesOf({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const [note, setNote] = useState(org.note ?? '');
  const [secret, setSecret] = useState('');
  const [fate, setFate] = useState<'keep' | 'replace' | 'remove'>('keep');
  const isKept = org.hasSecretNote === true;

  const save = async () => {
    if (note.trim() !== (org.note ?? '')) {
      const failed = await actions.writeNote({ orgKeys: [org.key], note, how: 'replace' });
      if (failed !== null) return failed;
    }
    const isTyped = secret.trim() !== '' && (!isKept || fate === 'replace');
    if (isTyped) return actions.writeSecretNote(org.key, secret);
    return isKept && fate === 'remove' ? actions.writeSecretNote(org.key, null) : null;
  };

  return (
    <MarkDialogFrame title={text.title(whoOf([org]))} onSave={save}>
      <NoteField label={text.note} value={note} onChange={setNote} hint={text.noteHint} rows={5} autoFocus />
      {isKept && fate === 'keep' ? (
        <div className="secret-note">
          <p>
            <Icon name="lock" /> {text.kept}
          </p>
          <div className="secret-note-actions">
            <CopyButton label={text.copy} copy={() => actions.copySecretNote(org.key)}>
              {text.copy}
            </CopyButton>
            <Button className="button button-small" onPress={() => setFate('replace')}>
              {text.replace}
            </Button>
            <Button className="button button-small" onPress={() => setFate('remove')}>
              {text.remove}
            </Button>
          </div>
        </div>
      ) : fate === 'remove' ? (
        <p className="secret-note">{text.willBeRemoved}</p>
      ) : (
        <NoteField
          label={text.secret}
          value={secret}
          onChange={setSecret}
          hint={text.secretHint}
          rows={3}
          isSecret
        />
      )}
    </MarkDialogFrame>
  );
}

function AddToNotes({ orgs }: { readonly orgs: readonly OrgSummary[] }) {
  const actions = useActions();
  const [note, setNote] = useState('');
  const save = () =>
    note.trim() === ''
      ? Promise.resolve(null)
      : actions.writeNote({ orgKeys: orgs.map(({ key }) => key), note, how: 'add' });
  return (
    <MarkDialogFrame title={text.title(whoOf(orgs))} onSave={save}>
      <NoteField label={text.add} value={note} onChange={setNote} hint={text.addHint} rows={4} autoFocus />
    </MarkDialogFrame>
  );
}
