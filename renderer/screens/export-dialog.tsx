import { type SubmitEvent, useState } from 'react';
import { Button, Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { ExportFormat, SavedExport } from '../../shared/moving.ts';
import type { OrgKey } from '../../shared/org.ts';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { SelectField } from '../components/fields/select-field.tsx';
import { NewPassphrase, passphraseFault } from '../components/moving/new-passphrase.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { Icon, Spinner } from '../components/parts/icon.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { errorOf } from '../state/moving-actions.ts';
import { useTask } from '../state/use-task.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

const text = words.moving.export;
const FORMATS: readonly ExportFormat[] = ['json', 'csv', 'sealed'];
const isFormat = (value: string): value is ExportFormat => FORMATS.some((format) => format === value);

/** Writes orgs into a file: without secrets, or with them under a passphrase. */
export function ExportDialog() {
  const actions = useActions();
  const choices = useChoices();
  // The row with the focus is selected too: one alone was hardly meant.
  const [which, setWhich] = useState(() =>
    choices.some(({ value, orgs }) => value === 'selected' && orgs.length > 1) ? 'selected' : 'all',
  );
  const [format, setFormat] = useState<ExportFormat>('json');
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [wasTried, setTried] = useState(false);
  const [saved, setSaved] = useState<SavedExport | null>(null);
  const task = useTask();

  const orgs = choices.find(({ value }) => value === which)?.orgs ?? 'all';
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    setSaved(null);
    if (format === 'sealed' && passphraseFault(passphrase, repeat) !== null) return;
    task.run(async () => {
      const request = format === 'sealed' ? { orgs, format, passphrase } : { orgs, format };
      const result = await actions.exportOrgs(request);
      if (result.ok && result.value !== null) {
        setSaved(result.value);
        setPassphrase('');
        setRepeat('');
        setTried(false);
      }
      return errorOf(result);
    });
  };

  return (
    <DialogFrame title={text.title} onEscape={actions.closeDialog} size="large">
      <form className="dialog-form" onSubmit={save}>
        <div className="dialog-body">
          <SelectField label={text.which} value={which} options={choices} onChange={setWhich} />
          <FormatPicker value={format} onChange={setFormat} />
          {format === 'sealed' && (
            <>
              <SealedNotice />
              <NewPassphrase
                passphrase={passphrase}
                repeat={repeat}
                onPassphrase={setPassphrase}
                onRepeat={setRepeat}
                wasTried={wasTried}
              />
            </>
          )}
          {task.error !== null && <ErrorMessage error={task.error} takesFocus />}
          <p role="status" className="moving-done">
            {saved !== null && (
              <>
                <Icon name="check" />
                <bdi>{text.saved(visibleText(saved.name), saved.orgs, saved.signIns)}</bdi>
              </>
            )}
          </p>
        </div>
        <div className="dialog-footer">
          <Button className="button" autoFocus onPress={actions.closeDialog}>
            {saved === null ? text.cancel : text.close}
          </Button>
          <Button className="button button-primary" type="submit">
            {task.isRunning && <Spinner />}
            {task.isRunning ? text.exporting : text.export}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly orgs: 'all' | readonly OrgKey[];
}

/** All, what is selected, or a group. A group nobody is in is no choice. */
function useChoices(): readonly Choice[] {
  const orgs = useApp((state) => state.orgs);
  const groups = useApp((state) => state.groups);
  const chosen = useActions().selected();
  return [
    { value: 'all', name: text.all(orgs.length), orgs: 'all' },
    ...(chosen.length === 0 || chosen.length === orgs.length
      ? []
      : [
          {
            value: 'selected',
            name: text.selected(chosen.length),
            orgs: chosen.map(({ key }) => key),
          },
        ]),
    ...groups.flatMap(({ id, name }) => {
      const members = orgs.filter(({ groupIds }) => groupIds.includes(id)).map(({ key }) => key);
      if (members.length === 0) return [];
      return [{ value: `group ${id}`, name: text.group(visibleText(name), members.length), orgs: members }];
    }),
  ];
}

interface FormatProps {
  readonly value: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

function FormatPicker({ value, onChange }: FormatProps) {
  return (
    <RadioGroup
      className="choice"
      value={value}
      onChange={(format) => {
        if (isFormat(format)) onChange(format);
      }}
    >
      <Label className="field-label">{text.format}</Label>
      <div className="moving-formats">
        {FORMATS.map((format) => (
          <RadioField key={format} value={format}>
            <RadioButton className="choice-option">
              <span className="choice-dot" aria-hidden="true" />
              <span>{text.formats[format].name}</span>
              <span className="choice-hint">{text.formats[format].hint}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

function SealedNotice() {
  return (
    <div className="notice notice-warning" role="note" aria-label={text.sealedTitle}>
      <Icon name="warning" />
      <div>
        <p className="error-title">{text.sealedTitle}</p>
        <ul>
          {text.sealedPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
