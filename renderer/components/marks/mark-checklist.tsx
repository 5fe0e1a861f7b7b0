import { useId } from 'react';
import type { OrgColour } from '../../../shared/org-marks.ts';
import { words } from '../../text/words.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { MarkIcon } from './mark-icon.tsx';

/** A group or a tag, and on how many of the orgs it is. */
export interface MarkChoice {
  readonly id: string;
  readonly name: string;
  readonly colour?: OrgColour | undefined;
  readonly count: number;
}

/** What the person ticked (true) or cleared (false); what is not in it stays as it is, on some of the orgs too. */
export type MarkChanges = ReadonlyMap<string, boolean>;

interface Props {
  readonly label: string;
  readonly choices: readonly MarkChoice[];
  /** How many orgs it is about. */
  readonly of: number;
  readonly changes: MarkChanges;
  readonly onChange: (changes: MarkChanges) => void;
}

/** Boxes to tick, each half ticked while only some of the orgs have it. */
export function MarkChecklist({ label, choices, of, changes, onChange }: Props) {
  const id = useId();
  return (
    <div className="mark-checklist" role="group" aria-label={label}>
      {choices.map((choice, at) => {
        const changed = changes.get(choice.id);
        const isSome = changed === undefined && choice.count > 0 && choice.count < of;
        return (
          <div key={choice.id} className="check">
            <input
              type="checkbox"
              id={`${id}-${at}`}
              ref={(box) => {
                if (box !== null) box.indeterminate = isSome;
              }}
              checked={changed ?? choice.count === of}
              onChange={(event) => onChange(new Map(changes).set(choice.id, event.target.checked))}
            />
            <label htmlFor={`${id}-${at}`} className="mark-check-label">
              {choice.colour !== undefined && <MarkIcon colour={choice.colour} />}
              <ForeignText text={choice.name} />
            </label>
            {isSome && <span className="quiet">{words.marks.groups.some(choice.count, of)}</span>}
          </div>
        );
      })}
    </div>
  );
}

/** The ids that were ticked, and those that were cleared. */
export const split = (changes: MarkChanges) => ({
  on: [...changes].flatMap(([id, isOn]) => (isOn ? [id] : [])),
  off: [...changes].flatMap(([id, isOn]) => (isOn ? [] : [id])),
});
