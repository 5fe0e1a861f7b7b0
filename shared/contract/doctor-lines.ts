import { z } from 'zod';
import type { DoctorReport } from '../doctor-report.ts';
import type { NetworkSettings } from '../network-settings.ts';
import type { Result } from '../result.ts';
import { line, nothing, text } from './line.ts';

export const doctorLines = {
  /** Looks at everything Latchkey stands on; changes nothing. */
  runDoctor: line<DoctorReport>()(nothing),
  /** Puts the last report on the clipboard as text, with the last sign-in's steps if wanted. */
  copyDoctorReport: line<Result<null>>()(z.strictObject({ withTrace: z.boolean() })),

  getNetwork: line<NetworkSettings>()(nothing),
  /** Lets the person choose a file with certificate authorities, and believes it. */
  chooseExtraCa: line<Result<NetworkSettings>>()(nothing),
  forgetExtraCa: line<Result<NetworkSettings>>()(nothing),
  /** What the proxy that wants it is told from now on; kept in the vault. */
  enterProxyLogin: line<Result<NetworkSettings>>()(
    z.strictObject({ proxy: text(300).min(1), username: text(255).min(1), password: text(512) }),
  ),
  /** The person does not answer the proxy now; nobody asks again by itself. */
  declineProxyLogin: line<NetworkSettings>()(nothing),
} as const;
