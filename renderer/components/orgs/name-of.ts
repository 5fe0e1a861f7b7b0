import type { OrgSummary } from '../../../shared/org.ts';
import { words } from '../../text/words.ts';

/** What a screen reader says for the row: it begins with the alias, which is also what typing ahead looks for. */
export const nameOf = (org: OrgSummary) =>
  [org.alias, words.kinds[org.kind], org.username, org.organizationName, words.states[org.state]].join(', ');
