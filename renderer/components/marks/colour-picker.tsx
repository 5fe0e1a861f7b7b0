import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { ORG_COLOURS, type OrgColour } from '../../../shared/org-marks.ts';
import { words } from '../../text/words.ts';
import { MarkIcon } from './mark-icon.tsx';

const text = words.marks.colour;

interface Props {
  /** Null: none; undefined: the orgs differ, and nothing was chosen yet. */
  readonly value: OrgColour | null | undefined;
  readonly onChange: (colour: OrgColour | null) => void;
}

/** The colours to choose from, each with its name. */
export function ColourPicker({ value, onChange }: Props) {
  return (
    <RadioGroup
      className="mark-picker"
      value={value === undefined ? '' : (value ?? 'none')}
      onChange={(chosen) => onChange(ORG_COLOURS.find((colour) => colour === chosen) ?? null)}
    >
      <Label className="field-label">{text.colours}</Label>
      <div className="mark-options">
        <MarkOption value="none" name={text.none} />
        {ORG_COLOURS.map((colour) => (
          <MarkOption key={colour} value={colour} name={text.names[colour]}>
            <MarkIcon colour={colour} />
          </MarkOption>
        ))}
      </div>
    </RadioGroup>
  );
}

interface OptionProps {
  readonly value: string;
  readonly name: string;
  readonly children?: ReactNode;
}

export function MarkOption({ value, name, children }: OptionProps) {
  return (
    <RadioField value={value}>
      <RadioButton className="method-option mark-option">
        {children}
        <span>{name}</span>
      </RadioButton>
    </RadioField>
  );
}
