import type { Doctor } from '../../doctor/doctor.ts';
import type { NetworkUseCases } from '../../network/network-settings.ts';
import type { CopiedSecret } from '../../orgs/copy/copied-secret.ts';
import { copyText } from '../../orgs/copy/copy-text.ts';
import type { Handlers } from '../register.ts';

type DoctorChannel =
  | 'runDoctor'
  | 'copyDoctorReport'
  | 'getNetwork'
  | 'chooseExtraCa'
  | 'forgetExtraCa'
  | 'enterProxyLogin'
  | 'declineProxyLogin';

export interface DoctorHandlerParts {
  readonly doctor: Doctor;
  readonly network: NetworkUseCases;
  readonly copied: CopiedSecret;
}

/** The doctor's report, and what may be set of the network. */
export function doctorHandlers({
  doctor,
  network,
  copied,
}: DoctorHandlerParts): Pick<Handlers, DoctorChannel> {
  return {
    runDoctor: () => doctor.run(),
    copyDoctorReport: async (options) => copyText(copied, await doctor.reportText(options), 'report'),
    getNetwork: () => network.read(),
    chooseExtraCa: () => network.chooseExtraCa(),
    forgetExtraCa: () => network.forgetExtraCa(),
    enterProxyLogin: ({ proxy, username, password }) => network.enterProxyLogin(proxy, username, password),
    declineProxyLogin: () => network.declineProxyLogin(),
  };
}
