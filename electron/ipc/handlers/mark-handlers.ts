import type { markLines } from '../../../shared/contract/mark-lines.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { CheckAll } from '../../orgs/check/check-all.ts';
import type { PutOnClipboardParts } from '../../orgs/copy/put-on-clipboard.ts';
import { archiveOrgs } from '../../orgs/marks/archive-orgs.ts';
import { colourOrgs } from '../../orgs/marks/colour-orgs.ts';
import { copySecretNote } from '../../orgs/marks/copy-secret-note.ts';
import { groupOrgs } from '../../orgs/marks/group-orgs.ts';
import { movePin } from '../../orgs/marks/move-pin.ts';
import { pinOrgs } from '../../orgs/marks/pin-orgs.ts';
import { tagOrgs } from '../../orgs/marks/tag-orgs.ts';
import { writeNote } from '../../orgs/marks/write-note.ts';
import { writeSecretNote, type SecretNoteParts } from '../../orgs/marks/write-secret-note.ts';
import type { RemoveOrgParts } from '../../orgs/remove/remove-org.ts';
import { removeSeveral } from '../../orgs/remove/remove-several.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Handlers } from '../register.ts';

export type MarkHandlerParts = SecretNoteParts &
  PutOnClipboardParts &
  RemoveOrgParts & {
    readonly clock: Clock;
    readonly log: Log;
    readonly checkAll: CheckAll;
    /** Waits until the org's server is up, where that is ours to start. */
    prepare(orgKey: OrgKey): Promise<void>;
  };

/** What a person puts on orgs, and does with several at once. */
export function markHandlers(parts: MarkHandlerParts): Pick<Handlers, keyof typeof markLines> {
  return {
    groupOrgs: (request) => groupOrgs(parts, request),
    tagOrgs: (request) => tagOrgs(parts, request),
    colourOrgs: (request) => colourOrgs(parts, request),
    movePin: (request) => movePin(parts, request),
    pinOrgs: (request) => pinOrgs(parts, request),
    archiveOrgs: (request) => archiveOrgs(parts, request),
    writeNote: (request) => writeNote(parts, request),
    writeSecretNote: (request) => writeSecretNote(parts, request),
    copySecretNote: ({ orgKey }) => copySecretNote(parts, orgKey),
    undoMarks: ({ undoId }) => parts.undos.undo(undoId),
    checkSeveral: ({ orgKeys }) => parts.checkAll.run(orgKeys),
    removeSeveral: ({ orgKeys }) => removeSeveral(parts, orgKeys),
  };
}
