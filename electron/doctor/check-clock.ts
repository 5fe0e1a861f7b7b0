import { timeOfAnswer } from '../oauth/server-time.ts';
import { finding, type DoctorCheck } from './check.ts';

/** A JWT may live three minutes (salesforce.md 2.1); a clock that is off by more makes none that is believed. */
const BAD_MS = 3 * 60_000;
const WARNING_MS = 60_000;

/** This computer's clock against the Date header of a server. */
export const checkClock: DoctorCheck = {
  subject: 'clock',
  title: 'Clock',
  async run(_parts, reach) {
    const { result, sentAt, receivedAt } = await reach.answer;
    if (!result.ok) {
      return [
        finding(
          'warning',
          `Not compared: ${result.error.detail}.`,
          'See the lines on DNS, proxy and certificates.',
        ),
      ];
    }
    const time = timeOfAnswer(result.value, sentAt, receivedAt);
    if (time === null) {
      return [finding('warning', `Not compared: ${reach.host} sent no date.`, null)];
    }
    const { aheadMs: off } = time;
    const took = receivedAt - sentAt;
    // The header counts whole seconds, and the way there and back takes some as well.
    const uncertain = 500 + took / 2;
    if (Math.abs(off) <= WARNING_MS + uncertain) {
      return [finding('good', `Agrees with ${reach.host} (asked in ${Math.round(took)} ms).`)];
    }
    const words = `${describe(Math.abs(off))} ${off > 0 ? 'ahead of' : 'behind'} ${reach.host}`;
    return [
      Math.abs(off) > BAD_MS
        ? finding(
            'bad',
            `${words}: Salesforce refuses what this computer signs (JWT sign-in).`,
            'Set the clock, best by letting the system set it from the network.',
          )
        : finding('warning', `${words}.`, 'Let the system set the clock from the network.'),
    ];
  },
};

function describe(ms: number): string {
  const minutes = ms / 60_000;
  if (minutes < 2) return `${Math.round(ms / 1000)} seconds`;
  if (minutes < 120) return `${Math.round(minutes)} minutes`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 60 / 24)} days`;
}
