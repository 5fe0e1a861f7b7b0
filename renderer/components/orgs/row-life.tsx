import { Button } from 'react-aria-components';
import type { OrgSummary } from '../../../shared/org.ts';
import { useActions } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';

const long = new Intl.DateTimeFormat(words.language, { dateStyle: 'long' });
const short = new Intl.DateTimeFormat(words.language, { day: 'numeric', month: 'short' });

/** The one quiet word about a scratch or trial org in its last days, or after them. */
export function EndsAt({ at, isOver }: { readonly at: number; readonly isOver: boolean }) {
  return (
    <span
      className="row-used row-use-by"
      title={isOver ? undefined : words.life.endsSoonHint(long.format(at))}
    >
      {isOver ? words.life.ended(short.format(at)) : words.life.endsSoon(short.format(at))}
    </span>
  );
}

/** An org that has ended is of no use in the list any more: what can be done with it, where it stands. */
export function RowEnded({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  if (org.expiry !== 'over' || org.archivedAt !== undefined || org.expiresAt === undefined) return null;
  return (
    <div className="row-ended">
      <span>{words.life.endedLead(long.format(org.expiresAt))}</span>
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
