import type { AppStatus, StartNotice } from '../../shared/app-status.ts';
import type { OrgStore } from '../ports/org-store.ts';
import type { Practice } from '../ports/practice.ts';
import type { Vault } from '../ports/vault.ts';
import { describePractice } from './start-practice.ts';

/** What the main window shows beside the list, and the notices the person has read. */
export interface AppState {
  status(): AppStatus;
  dismiss(noticeId: string): void;
}

export function createAppState(parts: {
  readonly store: OrgStore;
  readonly vault: Vault;
  readonly practice: Practice;
  readonly version: string;
  readonly runtime: string;
}): AppState {
  const { store, vault, practice, version, runtime } = parts;
  const dismissed = new Set<string>();
  const notices = (): readonly StartNotice[] =>
    [...store.notices(), ...vault.notices()].filter(({ id }) => !dismissed.has(id));
  return {
    status: () => ({
      version,
      runtime,
      platform: process.platform,
      vault: vault.state(),
      notices: notices(),
      practice: { available: practice.available, running: describePractice(store, practice.running()) },
      readOnly: store.readOnly,
    }),
    dismiss: (noticeId) => void dismissed.add(noticeId),
  };
}
