import { useEffect, useState } from 'react';
import type { OrgGroup } from '../../shared/org-group.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import { createOrgIndexer } from '../../shared/search/org-index.ts';
import { searchOrgs } from '../../shared/search/search-orgs.ts';
import type { SwitcherBridge } from '../../shared/switcher-contract.ts';

/** As many as there is room for: who does not see it types on. */
const MOST_SHOWN = 7;

interface Listed {
  readonly orgs: readonly OrgSummary[];
  readonly groups: readonly OrgGroup[];
}

/** What the switcher shows: what was typed, what that finds, which of it is meant, and what went wrong. */
export function useSwitcher(bridge: SwitcherBridge) {
  const [listed, setListed] = useState<Listed | null>(null);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [indexOf] = useState(createOrgIndexer<OrgSummary>);

  useEffect(() => {
    const beginAnew = () => {
      setTyped('');
      setPlace(0);
      setProblem(null);
      void bridge.listOrgs().then((answer) => {
        if (answer.ok) setListed(answer.value);
      });
    };
    beginAnew();
    return bridge.onSummoned(beginAnew);
  }, [bridge]);

  const found = listed === null ? null : searchOrgs(indexOf(listed.orgs, listed.groups), typed);
  const shown = found?.orgs.slice(0, MOST_SHOWN) ?? [];
  const meant = shown[Math.min(place, shown.length - 1)] ?? null;

  return {
    typed,
    type(text: string) {
      setTyped(text);
      setPlace(0);
      setProblem(null);
    },
    /** Null until the list has come. */
    found,
    shown,
    meant,
    isEmpty: listed?.orgs.length === 0,
    problem,
    /** Means the next one, or the one before; from the last on to the first. */
    step(by: number) {
      if (shown.length > 0) setPlace((Math.min(place, shown.length - 1) + by + shown.length) % shown.length);
    },
    mean: (orgKey: OrgKey) => setPlace(shown.findIndex(({ key }) => key === orgKey)),
    open: (orgKey: OrgKey) => void bridge.openOrg({ orgKey }),
    async copyToken(orgKey: OrgKey) {
      setProblem(null);
      const copied = await bridge.copyToken({ orgKey });
      if (!copied.ok && copied.error.code !== 'NOT_CONFIRMED') setProblem(copied.error.message);
    },
    hide: () => void bridge.hide(),
  };
}
