import { type BrowserOptions, PROMPTS } from '../../state/browser-options.ts';
import { useBrowsers } from '../../state/use-browsers.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { CheckField } from '../fields/check-field.tsx';
import { Field } from '../fields/field.tsx';
import { SelectField } from '../fields/select-field.tsx';

const SYSTEM = '';

interface Props {
  readonly options: BrowserOptions;
  readonly onChange: (options: BrowserOptions) => void;
  /** Whether a username can be given; signing in again knows it. */
  readonly hasLoginHint: boolean;
}

/** What few people need, behind one line: what Salesforce asks, and where the browser opens. */
export function BrowserOptionsFields({ options, onChange, hasLoginHint }: Props) {
  const browsers = useBrowsers();
  const chosen = browsers.find(({ id }) => id === options.browserId);
  const change = (part: Partial<BrowserOptions>) => onChange({ ...options, ...part });
  return (
    <details className="options">
      <summary>{words.addOrg.options}</summary>
      <div className="options-fields">
        {hasLoginHint && (
          <Field
            label={words.addOrg.loginHint}
            value={options.loginHint}
            onChange={(loginHint) => change({ loginHint })}
            maxLength={255}
            hint={words.addOrg.loginHintHint}
          />
        )}
        <SelectField
          label={words.addOrg.prompt}
          value={options.prompt}
          options={PROMPTS.map((value) => ({ value, name: words.addOrg.prompts[value] }))}
          onChange={(prompt) => change({ prompt })}
        />
        <CheckField
          label={words.addOrg.bypassSso}
          isChecked={options.bypassSso}
          onChange={(bypassSso) => change({ bypassSso })}
          hint={words.addOrg.bypassSsoHint}
        />
        {browsers.length > 0 && (
          <SelectField
            label={words.addOrg.whichBrowser}
            value={options.browserId ?? SYSTEM}
            options={[
              { value: SYSTEM, name: words.addOrg.systemBrowser },
              ...browsers.map(({ id, name }) => ({ value: id, name: visibleText(name) })),
            ]}
            onChange={(id) => change({ browserId: id === SYSTEM ? null : id, privateWindow: false })}
            hint={words.addOrg.browserHint}
          />
        )}
        {chosen?.canBePrivate === true && (
          <CheckField
            label={words.addOrg.privateWindow}
            isChecked={options.privateWindow}
            onChange={(privateWindow) => change({ privateWindow })}
            hint={words.addOrg.privateWindowHint}
          />
        )}
      </div>
    </details>
  );
}
