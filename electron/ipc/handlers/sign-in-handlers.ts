import type { OrgKey, OrgSummary } from '../../../shared/org.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { readPrivateKey } from '../../oauth/private-key.ts';
import { addOrg, type AddOrgParts } from '../../orgs/sign-in/add-org.ts';
import type { PickedFiles } from '../../orgs/sign-in/picked-files.ts';
import { signInAgain, type SignInAgainParts } from '../../orgs/sign-in/sign-in-again.ts';
import type { SignIns } from '../../orgs/sign-in/sign-ins.ts';
import type { FilePicker } from '../../ports/file-picker.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import type { Handlers } from '../register.ts';

export type SignInHandlerParts = AddOrgParts &
  SignInAgainParts & {
    readonly signIns: SignIns;
    readonly filePicker: FilePicker;
    readonly pickedFiles: PickedFiles;
  };

type Lines =
  'addOrg' | 'signInAgain' | 'cancelSignIn' | 'adoptRefreshedSandbox' | 'pickFile' | 'inspectPrivateKey';

/** Signing in, by every method, and the files that some of them want. */
export function signInHandlers(
  parts: SignInHandlerParts,
  shell: {
    summarize(record: Result<OrgRecord>): Result<OrgSummary>;
    withPractice<T>(orgKey: OrgKey, act: () => Promise<T>): Promise<T>;
  },
): Pick<Handlers, Lines> {
  const { signIns, filePicker, pickedFiles } = parts;
  return {
    addOrg: async (request) =>
      shell.summarize(await signIns.run(request.signInId, (signal) => addOrg(parts, request, signal))),
    signInAgain: async (request) =>
      shell.summarize(
        await signIns.run(request.signInId, (signal) =>
          shell.withPractice(request.orgKey, () => signInAgain(parts, request, signal)),
        ),
      ),
    cancelSignIn: ({ signInId }) => {
      signIns.cancel(signInId);
      return ok(null);
    },
    adoptRefreshedSandbox: ({ signInId }) => {
      signIns.agree(signInId);
      return ok(null);
    },
    pickFile: async ({ purpose }) => {
      const picked = await filePicker.pick(purpose);
      if (!picked.ok || picked.value === null) return picked.ok ? ok(null) : picked;
      const { name, text } = picked.value;
      return ok({ fileId: pickedFiles.keep(text), name });
    },
    inspectPrivateKey: ({ privateKey }) => {
      const text = pickedFiles.read(privateKey);
      if (!text.ok) return text;
      const key = readPrivateKey(text.value);
      return key.ok ? ok(key.value.facts) : key;
    },
  };
}
