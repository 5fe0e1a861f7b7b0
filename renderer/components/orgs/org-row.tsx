import { memo } from 'react';
import { GridListItem } from 'react-aria-components';
import type { OpenIn } from '../../../shared/open-in.ts';
import type { OrgKey, OrgSummary } from '../../../shared/org.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { relativeTime } from '../../state/relative-time.ts';
import { useNow } from '../../state/use-now.ts';
import { words } from '../../text/en.ts';
import { CopyTokenButton } from './copy-token-button.tsx';
import { FocusOnRequest } from '../parts/focus-on-request.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { GapChips } from './gap-chips.tsx';
import { Icon } from '../parts/icon.tsx';
import { KindBadge } from './kind-badge.tsx';
import { MoreButton } from './org-menu.tsx';
import { RowButton } from './row-button.tsx';
import { RowCheck } from './row-check.tsx';
import { RowProblem } from './row-problem.tsx';
import { StateLabel } from './state-label.tsx';
import { UseBy } from './use-by.tsx';

/** What a screen reader says for the row: it begins with the alias, which is also what typing ahead looks for. */
const nameOf = (org: OrgSummary) =>
  [org.alias, words.kinds[org.kind], org.username, org.organizationName, words.states[org.state]].join(', ');

/** One org: who and what it is at a glance, and everything that can be done with it. */
export function OrgRow({ org }: { readonly org: OrgSummary }) {
  return (
    <GridListItem id={org.key} textValue={nameOf(org)} className={`row kind-${org.kind}`}>
      {({ state }) => (
        <>
          <FocusOnRequest list={state} orgKey={org.key} />
          <RowContent org={org} />
        </>
      )}
    </GridListItem>
  );
}

/** Painted anew only when the org changes, not with each hover or move of the focus. */
const RowContent = memo(function RowContent({ org }: { readonly org: OrgSummary }) {
  return (
    <>
      <div className="row-line">
        <div className="row-identity">
          <span className="row-title">
            <ForeignText text={org.alias} className="row-alias" />
            {org.windowOpen && (
              <span className="row-window" title={words.list.windowOpen}>
                <Icon name="window" />
                <span className="only-heard">{words.list.windowOpen}</span>
              </span>
            )}
            <GapChips gaps={org.gaps} method={org.method} />
            {org.practice && (
              <span className="row-practice" title={words.list.practiceHint}>
                {words.list.practice}
              </span>
            )}
          </span>
          <span className="row-who">
            <ForeignText text={org.organizationName} className="row-organization" />
            <span aria-hidden="true" className="row-dot">
              ·
            </span>
            <ForeignText text={org.username} className="row-username" />
          </span>
        </div>
        <div className="row-facts">
          <KindBadge kind={org.kind} />
          <span className="row-life">
            <StateLabel state={org.state} />
            {org.goesIdleAt === undefined ? <LastUsed at={org.lastUsedAt} /> : <UseBy at={org.goesIdleAt} />}
          </span>
          <ForeignText text={hostOf(org.instanceUrl)} className="row-host" />
        </div>
        <div className="row-actions">
          <OpenButton orgKey={org.key} opensIn={org.opensIn?.kind ?? 'window'} />
          <CopyTokenButton orgKey={org.key} />
          <MoreButton orgKey={org.key} />
        </div>
      </div>
      <RowProblem org={org} />
      <RowCheck orgKey={org.key} />
    </>
  );
});

function OpenButton({ orgKey, opensIn }: { readonly orgKey: OrgKey; readonly opensIn: OpenIn['kind'] }) {
  const actions = useActions();
  const isOpening = useApp((state) => state.busy.get(orgKey)?.startsWith('open') === true);
  return (
    <RowButton
      label={words.list.open}
      icon={opensIn === 'window' || opensIn === 'private' ? 'open' : 'globe'}
      title={opensIn === 'window' ? undefined : words.openIn.rowHint[opensIn]}
      isBusy={isOpening}
      onPress={() => void actions.openOrg(orgKey)}
    >
      {words.list.open}
    </RowButton>
  );
}

function LastUsed({ at }: { readonly at: number | undefined }) {
  const now = useNow(60_000);
  if (at === undefined) return <span className="row-used">{words.list.neverUsed}</span>;
  const exact = new Date(at).toLocaleString(words.language);
  return (
    <span className="row-used" title={words.list.lastUsed(exact)}>
      {relativeTime(at, now, words.language)}
    </span>
  );
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);
