import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import type { FoundPage } from '../../shared/open-at.ts';
import { useActions } from './app-context.ts';

export type FoundPageState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly page: FoundPage }
  | { readonly kind: 'not-found'; readonly error: AppError };

/** Finds the orgs that the text belongs to, while it is typed. An answer to an older text is ignored. */
export function useFoundPage(text: string): FoundPageState {
  const actions = useActions();
  const [answer, setAnswer] = useState<{ readonly text: string; readonly state: FoundPageState } | null>(
    null,
  );
  useEffect(() => {
    if (text.trim() === '') return;
    let isCurrent = true;
    void actions.findPage(text).then((result) => {
      if (!isCurrent) return;
      setAnswer({
        text,
        state: result.ok ? { kind: 'found', page: result.value } : { kind: 'not-found', error: result.error },
      });
    });
    return () => {
      isCurrent = false;
    };
  }, [text, actions]);

  if (text.trim() === '') return { kind: 'empty' };
  return answer?.text === text ? answer.state : { kind: 'looking' };
}
