import type { OrgCheck } from '../../../shared/org-details.ts';
import { words } from '../../text/words.ts';
import { Fact, Facts } from '../parts/facts.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Icon } from '../parts/icon.tsx';

const number = new Intl.NumberFormat(words.language);

/** The API requests left as the org says, or that it would not. */
export function requestsLeft(check: OrgCheck, say: (remaining: string, max: string) => string): string {
  const { dailyApiRequests } = check;
  if (dailyApiRequests === null) return words.check.requestsUnknown;
  return say(number.format(dailyApiRequests.remaining), number.format(dailyApiRequests.max));
}

/** What an org answered just now, in full. */
export function CheckResult({ check }: { readonly check: OrgCheck }) {
  return (
    <div className="check-result">
      <p className="check-works">
        <Icon name="check" />
        {words.check.works}
      </p>
      <Facts>
        <Fact name={words.check.user}>
          <ForeignText text={check.username} />
        </Fact>
        <Fact name={words.check.org}>
          <ForeignText text={check.organizationName} />
        </Fact>
        <Fact name={words.check.api}>{check.apiVersion}</Fact>
        <Fact name={words.check.requests}>{requestsLeft(check, words.check.requestsOf)}</Fact>
        <Fact name={words.check.roundTrip}>{words.check.ms(check.roundTripMs)}</Fact>
      </Facts>
    </div>
  );
}
