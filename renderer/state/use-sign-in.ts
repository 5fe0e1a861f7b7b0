import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import type { OrgSummary } from '../../shared/org.ts';
import type { SignInVia } from '../../shared/sign-in-method.ts';
import type { Result } from '../../shared/result.ts';
import { useActions } from './app-context.ts';

export type SignInPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting'; readonly via: SignInVia }
  | { readonly kind: 'failed'; readonly error: AppError };

type Attempt = (signInId: string) => Promise<Result<OrgSummary>>;

/**
 * One sign-in at a time, which can be cancelled and tried again. An answer to an attempt that was cancelled or
 * overtaken is ignored; leaving the screen cancels what is still under way.
 */
export function useSignIn() {
  const actions = useActions();
  const [phase, setPhase] = useState<SignInPhase>({ kind: 'idle' });
  const current = useRef<string | null>(null);

  useEffect(
    () => () => {
      if (current.current !== null) void actions.cancelSignIn(current.current);
      current.current = null;
    },
    [actions],
  );

  const cancel = () => {
    if (current.current !== null) void actions.cancelSignIn(current.current);
    current.current = null;
    setPhase({ kind: 'idle' });
  };

  const start = async (via: SignInVia, attempt: Attempt) => {
    cancel();
    const signInId = crypto.randomUUID();
    current.current = signInId;
    setPhase({ kind: 'waiting', via });
    const result = await attempt(signInId);
    if (current.current !== signInId) return;
    current.current = null;
    if (result.ok) actions.finishSignIn(result.value);
    else setPhase({ kind: 'failed', error: result.error });
  };

  return { phase, start, cancel };
}
