import type { AppStatus, StartNotice } from '../../shared/app-status.ts';
import type { OrgStore } from '../ports/org-store.ts';
import type { Practice } from '../ports/practice.ts';
import type { Vault } from '../ports/vault.ts';
import { describePractice } from './start-practice.ts';

/** What the main window shows beside the list, and the notices the person has read. */
export interface AppState {
  status(): AppStatus;
  dismiss(noticeId: string): void;
  /** Says from now on what these say as well. */
  alsoSay(more: () => readonly StartNotice[]): void;
}

export function createAppState(parts: {
  readonly store: OrgStore;
  readonly vault: Vault;
  readonly practice: Practice;
  readonly version: string;
  readonly runtime: string;
  readonly canStartAtLogin: boolean;
}): AppState {
  const { store, vault, practice, version, runtime } = parts;
  const dismissed = new Set<string>();
  let sayMore: () => readonly StartNotice[] = () => [];
  const notices = (): readonly StartNotice[] =>
    [...store.notices(), ...vault.notices(), ...sayMore()].filter(({ id }) => !dismissed.has(id));
  return {
    status: () => ({
      version,
      runtime,
      platform: process.platform,
      canStartAtLogin: parts.canStartAtLogin,
      vault: vault.state(),
      notices: notices(),
      practice: { available: practice.available, running: describePractice(store, practice.running()) },
      readOnly: store.readOnly,
    }),
    dismiss: (noticeId) => void dismissed.add(noticeId),
    alsoSay: (more) => {
      sayMore = more;
    },
  };
}
