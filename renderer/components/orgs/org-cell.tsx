import type { ListColumn } from '../../../shared/list-columns.ts';
import type { OrgSummary } from '../../../shared/org.ts';
import { useApp } from '../../state/app-context.ts';
import { hostOf } from '../../../shared/host-of.ts';
import { useNow } from '../../state/use-now.ts';
import { words } from '../../text/words.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { relativeTime } from '../parts/time-text.tsx';
import { KindBadge } from './kind-badge.tsx';
import { CopyOf, EndsAt } from './row-life.tsx';
import { StateLabel } from './state-label.tsx';
import { UseBy } from './use-by.tsx';

const exact = new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium' });

/** What a column of the list says of an org. */
export function OrgCell({ column, org }: { readonly column: ListColumn; readonly org: OrgSummary }) {
  switch (column) {
    case 'kind':
      return <KindBadge kind={org.kind} />;
    case 'state':
      return (
        <span className="row-life">
          <StateLabel state={org.state} />
          {org.expiry !== undefined && org.expiresAt !== undefined ? (
            <EndsAt at={org.expiresAt} isOver={org.expiry === 'over'} />
          ) : org.copy !== undefined ? (
            <CopyOf copy={org.copy} />
          ) : (
            org.goesIdleAt !== undefined && <UseBy at={org.goesIdleAt} />
          )}
        </span>
      );
    case 'session':
      return <SessionLeft until={org.sessionEndsAt} />;
    case 'lastUsed':
      return <LastUsed at={org.lastUsedAt} />;
    case 'groups':
      return <GroupsAndTags org={org} />;
    case 'host':
      return <ForeignText text={hostOf(org.instanceUrl)} className="row-fact" />;
    case 'added':
      return (
        <span className="row-fact" title={words.list.added(exact.format(org.addedAt))}>
          {day.format(org.addedAt)}
        </span>
      );
  }
}

function LastUsed({ at }: { readonly at: number | undefined }) {
  const now = useNow(60_000);
  if (at === undefined) return <span className="row-fact">{words.list.neverUsed}</span>;
  return (
    <span className="row-fact" title={words.list.lastUsed(exact.format(at))}>
      {relativeTime(at, now)}
    </span>
  );
}

/** Nothing where nobody knows: Salesforce is not asked for the sake of a column. */
function SessionLeft({ until }: { readonly until: number | undefined }) {
  const now = useNow(60_000);
  // It may have been prolonged by use meanwhile: a time that is over says nothing.
  if (until === undefined || until <= now) return null;
  const minutes = Math.ceil((until - now) / 60_000);
  return (
    <span className="row-fact" title={words.list.sessionEnds(exact.format(until))}>
      {words.list.sessionLeft(Math.floor(minutes / 60), minutes % 60)}
    </span>
  );
}

function GroupsAndTags({ org }: { readonly org: OrgSummary }) {
  const groups = useApp((state) => state.groups);
  const names = groups.filter(({ id }) => org.groupIds.includes(id)).map(({ name }) => name);
  const all = [...names, ...org.tags.map((tag) => `#${tag}`)].join(', ');
  return <ForeignText text={all} className="row-fact" />;
}
