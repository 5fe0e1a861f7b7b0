import type { OrgState } from '../../../shared/org.ts';
import { words } from '../../text/words.ts';
import { Icon, type IconName, Spinner } from '../parts/icon.tsx';

const ICONS: Readonly<Record<Exclude<OrgState, 'refreshing'>, IconName>> = {
  ready: 'check',
  'needs-sign-in': 'key',
  unreachable: 'cloudOff',
  blocked: 'ban',
};

/** The state in words, with its picture. */
export function StateLabel({ state }: { readonly state: OrgState }) {
  return (
    <span className={`state state-${state}`}>
      {state === 'refreshing' ? <Spinner /> : <Icon name={ICONS[state]} />}
      {words.states[state]}
    </span>
  );
}
