import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { AppError } from '../../../shared/app-error.ts';
import { visibleText } from '../../state/visible-text.ts';
import { useActions } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { Icon } from './icon.tsx';

interface Props {
  /** Its accessible name, such as `Copy the callback URL`. */
  readonly label: string;
  readonly text: string;
  /** What it says; without it the button is its icon alone. */
  readonly children?: string;
}

/** Puts plain text on the clipboard and says so until the pointer or the focus leaves. */
export function CopyTextButton({ label, text, children }: Props) {
  const actions = useActions();
  return (
    <CopyButton label={label} copy={() => actions.copyText(text)}>
      {children}
    </CopyButton>
  );
}

interface CopyProps {
  readonly label: string;
  readonly copy: () => Promise<AppError | null>;
  readonly children?: string | undefined;
}

/** A button that copies something and says whether it worked. */
export function CopyButton({ label, copy, children }: CopyProps) {
  const [outcome, setOutcome] = useState<AppError | 'copied' | null>(null);
  const settle = () => setOutcome(null);
  return (
    <>
      <Button
        className={`button button-small ${children === undefined ? 'button-icon' : ''} ${outcome === 'copied' ? 'button-copied' : ''}`}
        aria-label={label}
        onPress={() => void copy().then((error) => setOutcome(error ?? 'copied'))}
        onBlur={settle}
        onHoverEnd={settle}
      >
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} />
        {children !== undefined && (outcome === 'copied' ? words.waiting.copied : children)}
      </Button>
      <span role="status" className={outcome === null || outcome === 'copied' ? 'only-heard' : 'hint-bad'}>
        {outcome === 'copied' ? words.waiting.copied : outcome !== null && visibleText(outcome.message)}
      </span>
    </>
  );
}
