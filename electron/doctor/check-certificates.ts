import { finding, type DoctorCheck, type Finding } from './check.ts';
import { words } from '../text/words.ts';

/** Whose certificates are believed: a company proxy that looks into TLS needs its own authority to be known here. */
export const checkCertificates: DoctorCheck = {
  subject: 'certificates',
  async run({ extraCa }, reach) {
    const { result } = await reach.answer;
    const state = extraCa.state();
    const findings: Finding[] = [];
    if (!result.ok && result.error.kind === 'tls') {
      findings.push(
        finding(
          'bad',
          words().doctor.certificateNotBelieved(reach.host, result.error.detail),
          words().doctor.certificateRemedy,
        ),
      );
    }
    switch (state.kind) {
      case 'none':
        if (findings.length === 0) {
          findings.push(finding('good', words().doctor.systemAuthorities));
        }
        return findings;
      case 'used': {
        const names = state.names.join('; ');
        findings.push(finding('good', words().doctor.caFileUsed(state.names.length, state.file, names)));
        return findings;
      }
      case 'unusable':
        findings.push(
          finding(
            'warning',
            words().doctor.caFileUnused(state.file, state.reason),
            words().doctor.caFileRemedy,
          ),
        );
        return findings;
    }
  },
};
