import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import { useActions } from './app-context.ts';

/** Milliseconds without a key press before the text is looked at. */
const PAUSE = 200;

export type LoginHostState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly loginHost: string; readonly note: string | null }
  | { readonly kind: 'not-found'; readonly error: AppError };

/** Finds the login host behind what is typed, once the typing pauses. An answer to an older text is ignored. */
export function useLoginHost(text: string): LoginHostState {
  const actions = useActions();
  const [answer, setAnswer] = useState<{ readonly text: string; readonly state: LoginHostState } | null>(
    null,
  );

  useEffect(() => {
    if (text.trim() === '') return;
    let isCurrent = true;
    const look = async () => {
      const result = await actions.findLoginHost(text);
      if (!isCurrent) return;
      setAnswer({
        text,
        state: result.ok ? { kind: 'found', ...result.value } : { kind: 'not-found', error: result.error },
      });
    };
    const timer = setTimeout(() => void look(), PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, actions]);

  if (text.trim() === '') return { kind: 'empty' };
  return answer?.text === text ? answer.state : { kind: 'looking' };
}
