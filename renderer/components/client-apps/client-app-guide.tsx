import type { ReactNode } from 'react';
import { CALLBACK_URLS } from '../../state/callback-urls.ts';
import { words } from '../../text/words.ts';
import { CopyTextButton } from '../parts/copy-text-button.tsx';

const { begin, oauth, security, flows, policies, finish } = words.guide;
const [FIRST, ...SPARE] = CALLBACK_URLS;

/** Which settings an External Client App needs, word by word as Setup shows them, each ready to copy. */
export function ClientAppGuide() {
  return (
    <div className="dialog-body setup">
      <p className="quiet">{words.guide.lead}</p>
      <Section title={begin.title}>
        <Row name={begin.path}>{begin.pathValue}</Row>
        <Row name={begin.name} copy={begin.nameValue}>
          {begin.nameValue}
        </Row>
        <Row name={begin.email}>{begin.emailValue}</Row>
        <Row name={begin.distribution}>{begin.distributionValue}</Row>
      </Section>
      <Section title={oauth.title}>
        <Switch name={oauth.enable} value="on" />
        <Row name={oauth.callback} copy={FIRST} hint={oauth.callbackHint}>
          <code>{FIRST}</code>
        </Row>
        <Row name={oauth.spare} copy={SPARE.join('\n')} hint={oauth.spareHint}>
          {SPARE.map((url) => (
            <code key={url} className="setup-line">
              {url}
            </code>
          ))}
        </Row>
        <Row name={oauth.scopes}>
          {oauth.scopeNames.map((scope) => (
            <span key={scope} className="setup-line setup-scope">
              {scope}
              <CopyTextButton label={words.guide.copy(scope)} text={scope} />
            </span>
          ))}
        </Row>
      </Section>
      <Section title={security.title}>
        <Switch name={security.pkce} value="on" />
        <Switch name={security.requireSecretWeb} value="off" />
        <Switch name={security.requireSecretRefresh} value="off" hint={security.secretHint} />
        <Switch name={security.rotation} value="either" />
        <Switch name={security.jwtTokens} value="off" hint={security.jwtTokensHint} />
      </Section>
      <Section title={flows.title} lead={flows.lead}>
        <Row name={flows.device}>{flows.deviceValue}</Row>
        <Row name={flows.jwt}>{flows.jwtValue}</Row>
        <Row name={flows.clientCredentials}>{flows.clientCredentialsValue}</Row>
        <Row name={flows.password}>{flows.passwordValue}</Row>
      </Section>
      <Section title={policies.title}>
        <Row name={policies.permitted}>{policies.permittedValue}</Row>
        <Row name={policies.refresh}>{policies.refreshValue}</Row>
        <Row name={policies.ip}>{policies.ipValue}</Row>
      </Section>
      <Section title={finish.title}>
        <Row name={finish.wait}>{finish.waitValue}</Row>
        <Row name={finish.key}>{finish.keyValue}</Row>
      </Section>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

function Section({ title, lead, children }: SectionProps) {
  return (
    <section className="setup-section">
      <h3>{title}</h3>
      {lead !== undefined && <p className="quiet">{lead}</p>}
      <dl>{children}</dl>
    </section>
  );
}

interface RowProps {
  /** As Setup calls it. */
  readonly name: string;
  /** What the copy button copies; without it there is none. */
  readonly copy?: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Row({ name, copy, hint, children }: RowProps) {
  return (
    <div className="setup-row">
      <dt>{name}</dt>
      <dd>
        <span className="setup-value selectable">{children}</span>
        {copy !== undefined && (
          <CopyTextButton label={words.guide.copy(copy.replaceAll('\n', ' '))} text={copy} />
        )}
        {hint !== undefined && <span className="field-hint setup-hint">{hint}</span>}
      </dd>
    </div>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly value: 'on' | 'off' | 'either';
  readonly hint?: string;
}

function Switch({ name, value, hint }: SwitchProps) {
  return (
    <Row name={name} {...(hint === undefined ? {} : { hint })}>
      <span className={`setup-switch setup-${value}`}>{words.guide[value]}</span>
    </Row>
  );
}
