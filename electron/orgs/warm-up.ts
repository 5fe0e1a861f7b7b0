import { startKeepAlive } from './keep-alive/keep-alive.ts';
import { startPractice } from './start-practice.ts';
import type { composeUseCases } from './compose-use-cases.ts';

/** What can wait until the window is there: the keychain, the practice orgs' server, revocations still owed, grants that are to be kept alive. */
export async function warmUp(
  useCases: ReturnType<typeof composeUseCases>,
  tell: { statusChanged(): void; orgsChanged(): void },
  /** Told once the keychain has answered and practice orgs can be reached. */
  ready: () => void,
): Promise<void> {
  const { vault, store, practice, revocations, newId } = useCases;
  await vault.openWithKeychain();
  tell.statusChanged();
  if (practice.available && store.read().orgs.some((org) => org.practice)) {
    await startPractice(practice, store, newId);
    tell.statusChanged();
  }
  ready();
  startKeepAlive({ ...useCases, hourPassed: () => tell.orgsChanged() });
  await revocations.payAll();
}
