import type { ClientAppRecord, GroupRecord, OrgRecord } from '../../ports/org-store.ts';
import type { Grant } from '../grants/grants.ts';
import type { MovedPlace } from './moved-place.ts';
import type { ImportSource, UnreadablePart } from '../../../shared/moving.ts';

/** What a person put on an org. Groups go by their names: ids mean nothing on another computer. */
export interface MovedMarks {
  readonly alias: string;
  readonly groups: readonly string[];
  readonly tags: readonly string[];
  readonly colour?: OrgRecord['colour'] | undefined;
  readonly icon?: OrgRecord['icon'] | undefined;
  readonly pinned: boolean;
  /** When: pins stand in this order. Files of before, and other programs, do not say. */
  readonly pinnedAt?: number | undefined;
  readonly note: string;
  readonly landingPage?: string | undefined;
  /** Where it is opened, as this computer can. A file says it in its own way (`MovedPlace`). */
  readonly opensIn?: OrgRecord['opensIn'] | undefined;
  readonly keepAlive: boolean;
  readonly archived: boolean;
}

/** What Salesforce told of an org when it was signed in to. */
export type MovedFacts = Pick<
  OrgRecord,
  | 'key'
  | 'organizationId'
  | 'userId'
  | 'organizationName'
  | 'username'
  | 'kind'
  | 'instanceUrl'
  | 'loginHost'
  | 'method'
  | 'signInVia'
  | 'audience'
  | 'scopes'
  | 'apiVersion'
  | 'practice'
  | 'addedAt'
>;

/** An org on its way between two computers, without any secret. */
export interface MovedOrg {
  readonly facts: MovedFacts;
  readonly marks: MovedMarks;
  /** The id of a client app in the same file. */
  readonly clientApp?: string | undefined;
  /** Where it was opened on the computer it comes from. */
  readonly place?: MovedPlace | undefined;
  /** What of that is not on this computer, such as `Google Chrome`. */
  readonly placeGone?: string | undefined;
}

/** An org that is known by name only: whoever takes it in signs in. */
export interface MovedName {
  readonly username: string;
  readonly loginHost: string;
  /** 18 characters; absent where the source does not say. */
  readonly organizationId?: string | undefined;
  readonly marks: MovedMarks;
  /** The id of a client app in the same file. */
  readonly clientApp?: string | undefined;
}

export interface MovedGroup {
  readonly name: string;
  readonly colour?: GroupRecord['colour'] | undefined;
  readonly landingPage?: string | undefined;
  /** Of a smart group: its search. */
  readonly filter?: string | undefined;
}

export type MovedClientApp = ClientAppRecord;

export interface MovedSecrets {
  readonly grants: ReadonlyMap<OrgRecord['key'], Grant>;
  /** By the id of the client app in the same file. */
  readonly clientSecrets: ReadonlyMap<string, string>;
  readonly secretNotes: ReadonlyMap<OrgRecord['key'], string>;
}

/** What was read from a file or a pasted text; nothing of it is taken in yet. */
export interface ReadImport {
  readonly source: ImportSource;
  readonly orgs: readonly MovedOrg[];
  readonly names: readonly MovedName[];
  readonly groups: readonly MovedGroup[];
  readonly clientApps: readonly MovedClientApp[];
  readonly unreadable: readonly UnreadablePart[];
  readonly ignoredSecrets: number;
  readonly secrets: MovedSecrets | null;
}

export const NOTHING_READ: Omit<ReadImport, 'source'> = {
  orgs: [],
  names: [],
  groups: [],
  clientApps: [],
  unreadable: [],
  ignoredSecrets: 0,
  secrets: null,
};

export const NO_MARKS: Omit<MovedMarks, 'alias'> = {
  groups: [],
  tags: [],
  pinned: false,
  note: '',
  keepAlive: false,
  archived: false,
};
