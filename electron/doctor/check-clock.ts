import { timeOfAnswer } from '../oauth/server-time.ts';
import { finding, type DoctorCheck } from './check.ts';
import { words } from '../text/words.ts';

/** A JWT may live three minutes (salesforce.md 2.1); a clock that is off by more makes none that is believed. */
const BAD_MS = 3 * 60_000;
const WARNING_MS = 60_000;

/** This computer's clock against the Date header of a server. */
export const checkClock: DoctorCheck = {
  subject: 'clock',
  async run(_parts, reach) {
    const { result, sentAt, receivedAt } = await reach.answer;
    if (!result.ok) {
      return [
        finding('warning', words().doctor.notCompared(result.error.detail), words().doctor.notComparedRemedy),
      ];
    }
    const time = timeOfAnswer(result.value, sentAt, receivedAt);
    if (time === null) {
      return [finding('warning', words().doctor.noDate(reach.host), null)];
    }
    const { aheadMs: off } = time;
    const took = receivedAt - sentAt;
    // The header counts whole seconds, and the way there and back takes some as well.
    const uncertain = 500 + took / 2;
    if (Math.abs(off) <= WARNING_MS + uncertain) {
      return [finding('good', words().doctor.clockAgrees(reach.host, Math.round(took)))];
    }
    const difference = (off > 0 ? words().doctor.ahead : words().doctor.behind)(
      describe(Math.abs(off)),
      reach.host,
    );
    return [
      Math.abs(off) > BAD_MS
        ? finding('bad', words().doctor.clockBad(difference), words().doctor.clockBadRemedy)
        : finding('warning', `${difference}.`, words().doctor.clockRemedy),
    ];
  },
};

function describe(ms: number): string {
  const minutes = ms / 60_000;
  if (minutes < 2) return words().doctor.seconds(Math.round(ms / 1000));
  if (minutes < 120) return words().doctor.minutes(Math.round(minutes));
  return minutes < 48 * 60
    ? words().doctor.hours(Math.round(minutes / 60))
    : words().doctor.days(Math.round(minutes / 60 / 24));
}
