import type { OrgKind } from './org.ts';

/** Moving orgs in and out of Latchkey, as a screen sees it. No secret is in anything here. */

/** The dialogs about moving that a menu opens. */
export type MovingDialog = 'export' | 'import' | 'catalogues' | 'restore';

/** What a person exports to; only `sealed` holds secrets, under a passphrase. */
export type ExportFormat = 'json' | 'csv' | 'sealed';

/** Shorter passphrases are not taken: the file can be tried as often as a thief likes. */
export const LEAST_PASSPHRASE = 12;

export interface SavedExport {
  /** The file's own name, without its folder. */
  readonly name: string;
  readonly orgs: number;
  /** How many of them bring their sign-in; 0 for a file without secrets. */
  readonly signIns: number;
}

/** Where an import comes from, told from what the text is. */
export type ImportSource = 'latchkey' | 'sealed' | 'csv' | 'organizer' | 'sf-cli' | 'backup' | 'catalogue';

/** What would become of an entry. */
export type ImportVerdict =
  | 'new'
  /** It is here, and says nothing new. */
  | 'same'
  /** It fills in what is empty here. */
  | 'changed'
  /** It says otherwise than a person said here. */
  | 'conflict'
  /** Of a backup: it is not in it, as it was added later. It stays, unless the person puts it away. */
  | 'since';

/** What a person put on an org, and can be told in a preview. */
export type MarkName =
  | 'alias'
  | 'groups'
  | 'tags'
  | 'colour'
  | 'icon'
  | 'pinned'
  | 'note'
  | 'secretNote'
  | 'landingPage'
  | 'opensIn'
  | 'keepAlive'
  | 'archived';

export interface ImportChange {
  readonly mark: MarkName;
  /** Empty: nothing is there yet. */
  readonly from: string;
  /** Empty: nothing is there any more; only a backup says that. */
  readonly to: string;
}

/** One org of an import. All text is foreign. */
export interface ImportEntry {
  readonly id: string;
  readonly verdict: ImportVerdict;
  /** `waiting`: it becomes a row that waits for its sign-in. */
  readonly becomes: 'org' | 'waiting';
  readonly alias: string;
  readonly username: string;
  readonly organizationName: string;
  readonly kind: OrgKind;
  readonly loginHost: string;
  /** Whether its sign-in comes along and would be taken: one that works here is never replaced. */
  readonly bringsSignIn: boolean;
  /** Where it was opened and cannot be here, such as `Google Chrome`: it opens in its own window. */
  readonly placeGone?: string;
  readonly changes: readonly ImportChange[];
  /** Names of the groups that are not here, and come when it is taken; absent where there are none. */
  readonly newGroups?: readonly string[];
}

/** A part of the text that could not be taken, and why, in whole sentences. */
export interface UnreadablePart {
  /** Such as `Entry 3` or `Line 12`. */
  readonly where: string;
  readonly why: string;
}

/** What an import would change, before it does. */
export interface ImportPreview {
  readonly importId: string;
  /** Null for pasted text. */
  readonly fileName: string | null;
  readonly source: ImportSource;
  readonly entries: readonly ImportEntry[];
  /** Names of smart groups that are not here: they hold no orgs, and come whatever is chosen. */
  readonly newSmartGroups: readonly string[];
  /** Names of client apps that would be new here. */
  readonly newClientApps: readonly string[];
  readonly unreadable: readonly UnreadablePart[];
  /** Passwords and tokens in it that are never taken over. */
  readonly ignoredSecrets: number;
}

export type ImportStep =
  | { readonly kind: 'locked'; readonly importId: string; readonly fileName: string }
  | { readonly kind: 'preview'; readonly preview: ImportPreview };

export interface ImportOutcome {
  readonly added: number;
  readonly changed: number;
  readonly waiting: number;
  /** How many came with a sign-in that works at once. */
  readonly signIns: number;
  /** How many groups are new here. */
  readonly groups: number;
  /** Of a restore: how many rows that were added later went into the archive, or were forgotten where nobody had signed in. */
  readonly putAway: number;
  /** Takes it back (`undoMarks`), as long as Latchkey runs; null where nothing was changed, and where secrets came along. */
  readonly undoId: string | null;
}

/** A row that waits for its sign-in: known by name, from an import or the team's catalogue. */
export interface WaitingSummary {
  readonly id: string;
  readonly alias: string;
  /** Empty where only the person knows. */
  readonly username: string;
  readonly loginHost: string;
  readonly groups: readonly string[];
  readonly tags: readonly string[];
  readonly note: string;
  /** The saved client app it is signed in with; absent where the person chooses. */
  readonly clientAppId?: string;
}

/** A copy of the records that Latchkey made by itself. */
export interface BackupSummary {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  readonly orgs: number;
}
