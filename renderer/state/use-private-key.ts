import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import type { PrivateKeyFacts } from '../../shared/sign-in-progress.ts';
import { useActions } from './app-context.ts';
import { isGiven, type SecretEntry, secretTextOf } from './secret-entry.ts';

/** Milliseconds without a key press before the key is looked at. */
const PAUSE = 200;

export type InspectedKey =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'usable'; readonly facts: PrivateKeyFacts }
  | { readonly kind: 'unusable'; readonly error: AppError };

/** What the main process says of the key that was given. An answer about an older one is ignored. */
export function usePrivateKey(entry: SecretEntry): InspectedKey {
  const actions = useActions();
  const [answer, setAnswer] = useState<{ readonly entry: SecretEntry; readonly key: InspectedKey } | null>(
    null,
  );

  useEffect(() => {
    if (!isGiven(entry)) return;
    let isCurrent = true;
    const look = async () => {
      const result = await actions.inspectPrivateKey(secretTextOf(entry));
      if (!isCurrent) return;
      setAnswer({
        entry,
        key: result.ok ? { kind: 'usable', facts: result.value } : { kind: 'unusable', error: result.error },
      });
    };
    const timer = setTimeout(() => void look(), PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [entry, actions]);

  if (!isGiven(entry)) return { kind: 'none' };
  return answer?.entry === entry ? answer.key : { kind: 'looking' };
}
