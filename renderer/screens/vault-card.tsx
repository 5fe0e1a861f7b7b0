import { type SubmitEvent, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { Field } from '../components/fields/field.tsx';
import { Icon, Spinner } from '../components/parts/icon.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { useTask } from '../state/use-task.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

const MIN_PASSPHRASE = 8;

/** Why the vault is closed and what opens it; nothing while it is open. */
export function VaultCard() {
  const vault = useApp((state) => state.status?.vault ?? null);
  switch (vault?.kind) {
    case undefined:
    case 'open':
      return null;
    case 'keychain-locked':
      return <RetryCard title={words.vault.lockedTitle} text={words.vault.locked} />;
    case 'key-mismatch':
      return <RetryCard title={words.vault.mismatchTitle} text={words.vault.keyMismatch} canStartOver />;
    case 'keychain-gone':
      return (
        <RetryCard
          title={words.vault.goneTitle}
          text={words.vault.gone(visibleText(vault.reason))}
          canStartOver
        />
      );
    case 'keychain-missing':
      return <MissingCard reason={vault.reason} />;
    case 'passphrase-needed':
      return <PassphraseCard />;
  }
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="vault" aria-label={words.vault.label}>
      <Icon name="lock" className="vault-icon" />
      <div className="vault-content">
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}

interface RetryProps {
  readonly title: string;
  readonly text: string;
  readonly canStartOver?: boolean;
}

function RetryCard({ title, text, canStartOver = false }: RetryProps) {
  const actions = useActions();
  const task = useTask();
  return (
    <Card title={title}>
      <p role="alert">{text}</p>
      {task.error !== null && <ErrorMessage error={task.error} />}
      <div className="vault-actions">
        <TryAgainButton
          isRunning={task.isRunning}
          onPress={() => task.run(actions.retryKeychain)}
          isPrimary
        />
        {canStartOver && (
          <Button className="button" onPress={() => task.run(actions.startVaultOver)}>
            {words.vault.startOver}
          </Button>
        )}
      </div>
    </Card>
  );
}

interface TryAgainProps {
  readonly isRunning: boolean;
  readonly isPrimary?: boolean;
  readonly onPress: () => void;
}

function TryAgainButton({ isRunning, isPrimary = false, onPress }: TryAgainProps) {
  return (
    <Button className={isPrimary ? 'button button-primary' : 'button'} onPress={onPress}>
      {isRunning && <Spinner />}
      {isRunning ? words.vault.trying : words.vault.tryAgain}
    </Button>
  );
}

function MissingCard({ reason }: { readonly reason: string }) {
  const actions = useActions();
  const task = useTask();
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [hint, setHint] = useState<string | null>(null);

  const choose = (event: SubmitEvent) => {
    event.preventDefault();
    const wrong = checkNewPassphrase(passphrase, repeat);
    setHint(wrong);
    if (wrong === null) task.run(() => actions.usePassphrase(passphrase));
  };

  return (
    <Card title={words.vault.missingTitle}>
      <p role="alert">{words.vault.missing}</p>
      <p className="quiet">{words.vault.missingReason(visibleText(reason))}</p>
      <form className="vault-form" onSubmit={choose}>
        <p>{words.vault.passphraseOption}</p>
        <div className="vault-fields">
          <Field
            label={words.vault.passphrase}
            value={passphrase}
            onChange={setPassphrase}
            isSecret
            isInvalid={hint !== null}
          />
          <Field
            label={words.vault.repeat}
            value={repeat}
            onChange={setRepeat}
            isSecret
            isInvalid={hint !== null}
          />
        </div>
        {hint !== null && (
          <p className="field-error" role="alert">
            {hint}
          </p>
        )}
        {task.error !== null && <ErrorMessage error={task.error} />}
        <div className="vault-actions">
          <Button className="button button-primary" type="submit">
            {words.vault.usePassphrase}
          </Button>
        </div>
        <p>{words.vault.memoryOption}</p>
        <div className="vault-actions">
          <Button className="button" onPress={() => task.run(actions.useMemoryOnly)}>
            {words.vault.keepInMemory}
          </Button>
          <TryAgainButton isRunning={task.isRunning} onPress={() => task.run(actions.retryKeychain)} />
        </div>
      </form>
    </Card>
  );
}

function checkNewPassphrase(passphrase: string, repeat: string): string | null {
  if (passphrase === '') return words.vault.missingEntry;
  if (passphrase.length < MIN_PASSPHRASE) return words.vault.tooShort;
  return passphrase === repeat ? null : words.vault.mismatch;
}

function PassphraseCard() {
  const actions = useActions();
  const task = useTask();
  const [passphrase, setPassphrase] = useState('');

  const unlock = (event: SubmitEvent) => {
    event.preventDefault();
    if (passphrase !== '') task.run(() => actions.usePassphrase(passphrase));
  };

  return (
    <Card title={words.vault.neededTitle}>
      <p>{words.vault.needed}</p>
      <form className="vault-form" onSubmit={unlock}>
        <div className="vault-fields vault-fields-inline">
          <Field
            label={words.vault.passphrase}
            value={passphrase}
            onChange={setPassphrase}
            isSecret
            isInvalid={task.error !== null}
            autoFocus
          />
          <Button className="button button-primary" type="submit">
            {task.isRunning && <Spinner />}
            {words.vault.unlock}
          </Button>
        </div>
        {task.error !== null && <ErrorMessage error={task.error} />}
      </form>
    </Card>
  );
}
