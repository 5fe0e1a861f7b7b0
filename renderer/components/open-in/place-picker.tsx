import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { InstalledBrowser } from '../../../shared/open-in.ts';
import { browserValue } from '../../state/place-form.ts';
import { words } from '../../text/words.ts';
import { Icon, type IconName, Spinner } from '../parts/icon.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Null while they are looked for. */
  readonly browsers: readonly InstalledBrowser[] | null;
}

/** Every place an org can be opened in. */
export function PlacePicker({ value, onChange, browsers }: Props) {
  return (
    <RadioGroup className="places" value={value} onChange={onChange}>
      <Label className="only-heard">{words.openIn.places}</Label>
      <Place value="window" name={words.openIn.window} icon="window" />
      <Place value="private" name={words.openIn.private} icon="lock" />
      <Place value="default-browser" name={words.openIn.defaultBrowser} icon="globe" />
      {browsers === null ? (
        <p className="quiet places-searching" role="status">
          <Spinner />
          {words.openIn.searching}
        </p>
      ) : (
        browsers.map(({ id, name, icon }) => (
          <Place key={id} value={browserValue(id)} name={name} icon="globe" picture={icon} />
        ))
      )}
      <Place value="command" name={words.openIn.command} icon="edit" />
    </RadioGroup>
  );
}

interface PlaceProps {
  readonly value: string;
  readonly name: string;
  readonly icon: IconName;
  /** The browser's own picture, where it can be had. */
  readonly picture?: string | null;
}

function Place({ value, name, icon, picture = null }: PlaceProps) {
  return (
    <RadioField value={value}>
      <RadioButton className="method-option place-option">
        {picture === null ? <Icon name={icon} /> : <img className="place-picture" src={picture} alt="" />}
        <span className="method-name">{name}</span>
      </RadioButton>
    </RadioField>
  );
}
