import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import type { OrgSummary } from '../../shared/org.ts';
import type { SignInVia } from '../../shared/sign-in-method.ts';
import type { SignInProgress } from '../../shared/sign-in-progress.ts';
import type { Result } from '../../shared/result.ts';
import { useActions, useApp } from './app-context.ts';

export type SignInPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting'; readonly signInId: string; readonly via: SignInVia }
  | { readonly kind: 'failed'; readonly error: AppError; readonly via: SignInVia };

type Attempt = (signInId: string) => Promise<Result<OrgSummary>>;

/**
 * One sign-in at a time, which can be cancelled and tried again. An answer to an attempt that was cancelled or
 * overtaken is ignored; leaving the screen cancels what is still under way.
 */
export function useSignIn() {
  const actions = useActions();
  const [phase, setPhase] = useState<SignInPhase>({ kind: 'idle' });
  const current = useRef<string | null>(null);
  const told = useApp((state) => progressOf(phase, state.signIn));

  useEffect(
    () => () => {
      if (current.current !== null) void actions.cancelSignIn(current.current);
      current.current = null;
    },
    [actions],
  );

  /** Back to the form: what is under way is cancelled, what failed is forgotten. */
  const cancel = () => {
    if (current.current !== null) void actions.cancelSignIn(current.current);
    current.current = null;
    setPhase({ kind: 'idle' });
  };

  const start = async (via: SignInVia, attempt: Attempt) => {
    cancel();
    const signInId = crypto.randomUUID();
    current.current = signInId;
    setPhase({ kind: 'waiting', signInId, via });
    const result = await attempt(signInId);
    if (current.current !== signInId) return;
    current.current = null;
    if (result.ok) actions.finishSignIn(result.value);
    else setPhase({ kind: 'failed', error: result.error, via });
  };

  return {
    phase,
    progress: told?.kind === 'sandbox-refreshed' ? null : told,
    /** The question whether to go on with a refreshed sandbox, while it is being asked. */
    refreshed: told?.kind === 'sandbox-refreshed' ? told : null,
    start,
    cancel,
  };
}

/** What the main process tells of the sign-in that is under way here, and of no other. */
const progressOf = (phase: SignInPhase, signIn: SignInProgress | null): SignInProgress | null =>
  phase.kind === 'waiting' && signIn?.signInId === phase.signInId ? signIn : null;
