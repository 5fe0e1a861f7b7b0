import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readFromOrg, type OrgCallFailure, type OrgSession } from './org-call.ts';
import { words } from '../text/words.ts';

const versions = z.array(z.object({ version: z.string() })).max(1000);

/** The highest REST version the org offers, such as `68.0`. Compared as numbers: `100.0` is above `68.0`. */
export async function readApiVersion(session: OrgSession): Promise<Result<string, OrgCallFailure>> {
  const answer = await readFromOrg(session, '/services/data', versions);
  if (!answer.ok) return answer;
  const known = answer.value
    .map(({ version }) => version)
    .filter(isApiVersion)
    .sort((a, b) => Number(b) - Number(a));
  const highest = known[0];
  return highest === undefined
    ? fail({ kind: 'bad-response', detail: words().salesforce.noApiVersion })
    : ok(highest);
}

/** Whether a text may stand in a path as `/services/data/v<text>`. */
export function isApiVersion(text: string): boolean {
  return /^\d{1,3}\.\d$/.test(text);
}
