import { Label, RadioGroup } from 'react-aria-components';
import { ORG_ICONS, type OrgColour, type OrgIcon } from '../../../shared/org-marks.ts';
import { words } from '../../text/words.ts';
import { MarkOption } from './colour-picker.tsx';
import { MarkIcon } from './mark-icon.tsx';

const text = words.marks.colour;

interface Props {
  /** Null: none; undefined: the orgs differ, and nothing was chosen yet. */
  readonly value: OrgIcon | null | undefined;
  readonly onChange: (icon: OrgIcon | null) => void;
  /** Drawn in it. */
  readonly colour: OrgColour | undefined;
}

/** The icons to choose from, each with its name. */
export function IconPicker({ value, onChange, colour }: Props) {
  return (
    <RadioGroup
      className="mark-picker"
      value={value === undefined ? '' : (value ?? 'none')}
      onChange={(chosen) => onChange(ORG_ICONS.find((icon) => icon === chosen) ?? null)}
    >
      <Label className="field-label">{text.icons}</Label>
      <div className="mark-options">
        <MarkOption value="none" name={text.none} />
        {ORG_ICONS.map((icon) => (
          <MarkOption key={icon} value={icon} name={text.iconNames[icon]}>
            <MarkIcon colour={colour} icon={icon} />
          </MarkOption>
        ))}
      </div>
    </RadioGroup>
  );
}
