import { useEffect, useEffectEvent, useRef } from 'react';
import type { SignInPhase } from '../state/use-sign-in.ts';
import type { SignInVia } from '../../shared/sign-in-method.ts';
import { useApp } from '../state/app-context.ts';
import { VaultCard } from './vault-card.tsx';

interface Props {
  readonly phase: SignInPhase;
  readonly onSignIn: (via: SignInVia) => void;
}

/**
 * In a dialog whose sign-in could not begin because of the vault: what opens it, so that nobody has to look behind. Once
 * it is open the sign-in goes on, as the person wanted.
 */
export function VaultFirst({ phase, onSignIn }: Props) {
  const isOpen = useApp((state) => state.status?.vault.kind === 'open');
  const wasOpen = useRef(isOpen);
  const isWanted = phase.kind === 'failed' && phase.error.code === 'VAULT_CLOSED';
  const opened = useEffectEvent(() => {
    if (isWanted) onSignIn(phase.via);
  });
  useEffect(() => {
    if (isOpen && !wasOpen.current) opened();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isWanted) return null;
  return (
    <div className="dialog-vault">
      <VaultCard />
    </div>
  );
}
