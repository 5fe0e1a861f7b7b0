import { count, finding, type DoctorCheck, type Finding } from './check.ts';

/** Whose certificates are believed: a company proxy that looks into TLS needs its own authority to be known here. */
export const checkCertificates: DoctorCheck = {
  subject: 'certificates',
  title: 'Company CA',
  async run({ extraCa }, reach) {
    const { result } = await reach.answer;
    const state = extraCa.state();
    const findings: Finding[] = [];
    if (!result.ok && result.error.kind === 'tls') {
      findings.push(
        finding(
          'bad',
          `The certificate of ${reach.host} is not believed here (${result.error.detail}). Nothing was sent.`,
          'If your company’s proxy looks into TLS, ask for its CA certificate (PEM): install it in the system for the windows, and choose it under Network here if Latchkey still complains. TLS is never switched off.',
        ),
      );
    }
    switch (state.kind) {
      case 'none':
        if (findings.length === 0) {
          findings.push(
            finding('good', 'The system’s authorities are believed; no file of your own is added.'),
          );
        }
        return findings;
      case 'used': {
        const whose = `${count(state.names.length, 'certificate')} of ${state.file} (${state.names.join('; ')})`;
        findings.push(
          finding(
            'good',
            `Besides the system’s authorities, ${whose} are believed by Latchkey’s own requests.`,
          ),
        );
        return findings;
      }
      case 'unusable':
        findings.push(
          finding(
            'warning',
            `${state.file} is not used: ${state.reason}.`,
            'Choose another file under Network, or none.',
          ),
        );
        return findings;
    }
  },
};
