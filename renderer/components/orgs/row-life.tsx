import { Button } from 'react-aria-components';
import { onDayOfEnd } from '../../../shared/end-of-org.ts';
import type { SandboxCopy } from '../../../shared/org-family.ts';
import type { OrgSummary } from '../../../shared/org.ts';
import { useActions } from '../../state/app-context.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';

const long = new Intl.DateTimeFormat(words.language, { dateStyle: 'long' });
const exact = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeStyle: 'short' });
const short = new Intl.DateTimeFormat(words.language, { day: 'numeric', month: 'short' });

/** The one quiet word about a scratch or trial org in its last days, or after them. */
export function EndsAt({ at, isOver }: { readonly at: number; readonly isOver: boolean }) {
  const day = onDayOfEnd(at);
  return (
    <span
      className="row-used row-use-by"
      title={isOver ? undefined : words.life.endsSoonHint(long.format(day))}
    >
      {isOver ? words.life.ended(short.format(day)) : words.life.endsSoon(short.format(day))}
    </span>
  );
}

/** The one quiet word about a sandbox that is copied anew, or was. */
export function CopyOf({ copy }: { readonly copy: SandboxCopy }) {
  if (copy.kind === 'done')
    return (
      <span className="row-used row-use-by" title={words.life.copy.doneLead(long.format(copy.at))}>
        {words.life.copy.done}
      </span>
    );
  const { percent, status, askedAt } = copy;
  return (
    <span
      className="row-used row-use-by"
      title={words.life.copy.underWayHint(visibleText(status), exact.format(askedAt))}
    >
      {words.life.copy.underWay(percent)}
    </span>
  );
}

/** A sandbox that was refreshed since its sign-in: the one thing to do, where no problem of the row says it already. */
export function RowRefreshed({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  if (org.copy?.kind !== 'done' || org.archivedAt !== undefined || org.problem !== undefined) return null;
  return (
    <div className="row-ended">
      <span>{words.life.copy.doneLead(long.format(org.copy.at))}</span>
      <Button
        className="button button-quiet"
        onPress={() => actions.show({ kind: 'sign-in-again', orgKey: org.key })}
      >
        {words.problem.signInAgain}
      </Button>
    </div>
  );
}

/** An org that has ended is of no use in the list any more: what can be done with it, where it stands. */
export function RowEnded({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  if (org.expiry !== 'over' || org.archivedAt !== undefined || org.expiresAt === undefined) return null;
  return (
    <div className="row-ended">
      <span>{words.life.endedLead(long.format(onDayOfEnd(org.expiresAt)))}</span>
      <Button className="button button-quiet" onPress={() => void actions.archiveOrgs([org.key], true)}>
        {words.life.archive}
      </Button>
      <Button
        className="button button-quiet"
        onPress={() => actions.show({ kind: 'remove', orgKey: org.key })}
      >
        {words.life.remove}
      </Button>
    </div>
  );
}
