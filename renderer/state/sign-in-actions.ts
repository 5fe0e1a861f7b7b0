import type { AppError } from '../../shared/app-error.ts';
import type { RequestOf } from '../../shared/ipc-contract.ts';
import type { OrgSummary } from '../../shared/org.ts';
import type { Result } from '../../shared/result.ts';
import type { BrowserChoice } from '../../shared/sign-in-progress.ts';
import type { ActionKit } from './action-kit.ts';

/** Signing in, by every method. */
export function signInActions({ bridge, patch, settle, listed, keepOrg, loadClientApps }: ActionKit) {
  return {
    findLoginHost: (text: string) => settle(bridge.findLoginHost({ text })),
    adoptRefreshedSandbox: (signInId: string) => settle(bridge.adoptRefreshedSandbox({ signInId })),
    cancelSignIn: (signInId: string) => settle(bridge.cancelSignIn({ signInId })),
    async addOrg(request: RequestOf<'addOrg'>): Promise<Result<OrgSummary>> {
      // Asked before: the row of a new org may come before the answer does.
      const before = listed();
      const result = await settle(bridge.addOrg(request));
      if (result.ok) {
        const { key, alias, username } = result.value;
        keepOrg(result.value);
        patch({ renewed: before.has(key) ? { alias, username } : null });
        void loadClientApps();
      }
      return result;
    },
    async signInAgain(request: RequestOf<'signInAgain'>): Promise<Result<OrgSummary>> {
      const result = await settle(bridge.signInAgain(request));
      if (!result.ok) return result;
      const { key } = result.value;
      // A refreshed sandbox has a new key; the dialog, which is of the old one, may be gone before the answer comes.
      if (key !== request.orgKey) patch({ dialog: { kind: 'none' }, focusOrg: key });
      keepOrg(result.value, request.orgKey);
      return result;
    },
    /** Closes the dialog, puts the focus on the org's row, and says at once what the sign-in lacks: easiest mended now. */
    finishSignIn: ({ key, gaps }: OrgSummary) =>
      patch({
        dialog: { kind: 'none' },
        focusOrg: key,
        ...(gaps.length === 0 ? {} : { banner: { kind: 'gaps', orgKey: key } }),
      }),

    copySignInLink: (signInId: string) => errorOf(settle(bridge.copySignInLink({ signInId }))),
    tellBrowserAnswer: (signInId: string, url: string) => settle(bridge.tellBrowserAnswer({ signInId, url })),
    /** None where they cannot be told: the system's choice is left. */
    listBrowsers: (): Promise<readonly BrowserChoice[]> => bridge.listBrowsers().catch(() => []),

    pickFile: (purpose: RequestOf<'pickFile'>['purpose']) => settle(bridge.pickFile({ purpose })),
    inspectPrivateKey: (privateKey: RequestOf<'inspectPrivateKey'>['privateKey']) =>
      settle(bridge.inspectPrivateKey({ privateKey })),

    copyText: (text: string) => errorOf(settle(bridge.copyText({ text }))),
  };
}

const errorOf = async (call: Promise<Result<unknown>>): Promise<AppError | null> => {
  const result = await call;
  return result.ok ? null : result.error;
};
