import type { OrgKey } from '../../../shared/org.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import type { OrgWindows } from '../../ports/windows.ts';
import { editRecord } from './edit-record.ts';
import { factsOf } from './window-facts.ts';
import { words } from '../../text/words.ts';

/** Gives an org another alias; its open window says so at once. Errors: INVALID_REQUEST, and those of editRecord. */
export async function renameOrg(
  store: OrgStore,
  windows: OrgWindows,
  orgKey: OrgKey,
  alias: string,
): Promise<Result<OrgRecord>> {
  // It becomes the title of a window: no control or bidirectional character may rearrange what stands there.
  const plain = plainText(alias, 60);
  if (plain === '') {
    return fail({
      code: 'INVALID_REQUEST',
      message: words().orgs.aliasEmpty,
      remedy: 'none',
    });
  }
  const edited = await editRecord(store, orgKey, (record) => ({ ...record, alias: plain }));
  if (edited.ok) windows.retitle(factsOf(edited.value));
  return edited;
}
