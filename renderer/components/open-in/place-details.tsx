import type { InstalledBrowser } from '../../../shared/open-in.ts';
import type { PlaceForm } from '../../state/place-form.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { CheckField } from '../fields/check-field.tsx';
import { Field } from '../fields/field.tsx';
import { Hint } from '../fields/hint.tsx';
import { SelectField } from '../fields/select-field.tsx';

interface Props {
  readonly form: PlaceForm;
  readonly onChange: (part: Partial<PlaceForm>) => void;
  /** The browser that is chosen. */
  readonly browser: InstalledBrowser | undefined;
  /** What was lacking when `Open` was pressed. */
  readonly missing: 'command' | 'container' | 'browser' | null;
}

/** What the chosen place is, and what can be said about it. */
export function PlaceDetails({ form, onChange, browser, missing }: Props) {
  const text = words.openIn;
  if (browser !== undefined) {
    return (
      <BrowserDetails
        form={form}
        onChange={onChange}
        browser={browser}
        isNameless={missing === 'container'}
      />
    );
  }
  switch (form.chosen) {
    case 'window':
      return <p className="quiet">{text.windowHint}</p>;
    case 'private':
      return <p className="quiet">{text.privateHint}</p>;
    case 'default-browser':
      return (
        <>
          <p className="quiet">{text.defaultBrowserHint}</p>
          <p className="quiet">{text.handOff}</p>
        </>
      );
    case 'command':
      return (
        <>
          <Field
            label={text.commandField}
            value={form.template}
            onChange={(template) => onChange({ template })}
            maxLength={2000}
            isMonospace
            placeholder={text.commandExample}
            isInvalid={missing === 'command'}
            hint={
              <Hint missing={missing === 'command' ? text.commandMissing : null}>{text.commandHint}</Hint>
            }
          />
          <p className="quiet">{text.handOff}</p>
        </>
      );
    default:
      return null;
  }
}

function BrowserDetails({
  form,
  onChange,
  browser,
  isNameless,
}: Pick<Props, 'form' | 'onChange'> & {
  readonly browser: InstalledBrowser;
  readonly isNameless: boolean;
}) {
  const text = words.openIn;
  const isPrivate = form.privateWindow && browser.canBePrivate;
  const hasChoice = browser.canBePrivate || browser.profiles.length > 0;
  return (
    <>
      {!hasChoice && <p className="quiet">{text.browserHint(browser.name)}</p>}
      {browser.profiles.length > 0 && (
        <SelectField
          label={text.profile}
          value={browser.profiles.some(({ id }) => id === form.profile) ? form.profile : ''}
          options={[
            { value: '', name: text.anyProfile },
            ...browser.profiles.map(({ id, name }) => ({ value: id, name: visibleText(name) })),
          ]}
          onChange={(profile) => onChange({ profile })}
        />
      )}
      {browser.canBePrivate && (
        <CheckField
          label={text.privateBrowser}
          isChecked={isPrivate}
          onChange={(privateWindow) => onChange({ privateWindow })}
          hint={text.privateBrowserHint}
        />
      )}
      {browser.hasContainers && !isPrivate && (
        <CheckField
          label={text.useContainer}
          isChecked={form.usesContainer}
          onChange={(usesContainer) => onChange({ usesContainer })}
          hint={text.useContainerHint}
        />
      )}
      {browser.hasContainers && !isPrivate && form.usesContainer && (
        <Field
          label={text.container}
          value={form.container}
          onChange={(container) => onChange({ container })}
          maxLength={80}
          isInvalid={isNameless}
          hint={<Hint missing={isNameless ? text.containerMissing : null}>{null}</Hint>}
        />
      )}
      <p className="quiet">{text.handOff}</p>
    </>
  );
}
