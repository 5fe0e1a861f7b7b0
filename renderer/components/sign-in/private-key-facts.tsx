import type { InspectedKey } from '../../state/use-private-key.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { CopyTextButton } from '../parts/copy-text-button.tsx';
import { Icon } from '../parts/icon.tsx';

/** How long the key is, and its fingerprint to compare with the certificate in the app. */
export function PrivateKeyFacts({ inspected }: { readonly inspected: InspectedKey }) {
  switch (inspected.kind) {
    case 'none':
      return null;
    case 'looking':
      return <p className="field-hint">{words.addOrg.keyLooking}</p>;
    case 'unusable':
      return (
        // No alert of its own: when the form is sent off all the same, the dialog’s alert says it.
        <p className="hint-bad" role="status">
          <Icon name="warning" />
          <bdi>{visibleText(inspected.error.message)}</bdi>
        </p>
      );
    case 'usable': {
      const { bits, publicKeyFingerprint, certificateFingerprint } = inspected.facts;
      return (
        <div className="key-facts">
          <p className="hint-good">
            <Icon name="check" />
            <span role="status">{words.addOrg.keyBits(bits)}</span>
          </p>
          <Fingerprint name={words.addOrg.keyFingerprint} value={publicKeyFingerprint} />
          {certificateFingerprint !== null && (
            <Fingerprint name={words.addOrg.certificateFingerprint} value={certificateFingerprint} />
          )}
          <details className="guide">
            <summary>{words.addOrg.keyCompare}</summary>
            <p>{words.addOrg.keyCompareLead}</p>
            <Command text={words.addOrg.keyCompareCommand} />
            {certificateFingerprint !== null && (
              <>
                <p>{words.addOrg.certificateCompareLead}</p>
                <Command text={words.addOrg.certificateCompareCommand} />
              </>
            )}
          </details>
        </div>
      );
    }
  }
}

function Fingerprint({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <p className="fingerprint">
      <span className="quiet">{name}</span>
      <code className="selectable">{visibleText(value)}</code>
    </p>
  );
}

function Command({ text }: { readonly text: string }) {
  return (
    <div className="command">
      <code>{text}</code>
      <CopyTextButton label={words.guide.copy(words.addOrg.command)} text={text} />
    </div>
  );
}
