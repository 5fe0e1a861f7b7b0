import type { Result } from '../../shared/result.ts';
import type { OrgKey, OrgKind } from '../../shared/org.ts';
import type { KnownFamily } from '../../shared/org-family.ts';
import type { OrgFacts } from '../../shared/org-facts.ts';
import type { OAuthFlow } from '../../shared/client-app.ts';
import type { SignInMethod, SignInVia } from '../../shared/sign-in-method.ts';
import type { ChosenBrowser } from '../../shared/sign-in-progress.ts';
import type { OpenIn } from '../../shared/open-in.ts';
import type { OrgColour, OrgIcon } from '../../shared/org-marks.ts';
import type { AppErrorCode } from '../../shared/app-error.ts';
import type { GuardLevels } from '../../shared/production-guard.ts';
import type { StartNotice } from '../../shared/app-status.ts';
import type { SettingsChange } from '../../shared/settings.ts';
import type { CatalogueRecord } from './team-catalogue.ts';

/** What is kept of an org in plain text: no secret. */
export interface OrgRecord extends OrgFacts, KnownFamily {
  readonly key: OrgKey;
  readonly alias: string;
  readonly organizationId: string;
  readonly userId: string;
  readonly organizationName: string;
  readonly username: string;
  readonly kind: OrgKind;
  readonly instanceUrl: string;
  readonly loginHost: string;
  /** How it was added: a renewal without a refresh token, and signing in again, go the same way. */
  readonly method: SignInMethod;
  readonly signInVia: SignInVia;
  /** The browser the person chose last; absent for the system’s choice. */
  readonly browser?: ChosenBrowser;
  /** Where the person wants it opened; absent for the org's own window. */
  readonly opensIn?: OpenIn;
  /** The `aud` of a JWT sign-in, as the person chose it. */
  readonly audience?: string;
  /** Whether the vault keeps the password of a password sign-in, by the person's choice. */
  readonly passwordKept?: boolean;
  /** Absent for a pasted access token: nobody knows which app it was issued to. */
  readonly clientAppId?: string;
  /** The scopes that were granted, as Salesforce said them; empty when it did not say. */
  readonly scopes: readonly string[];
  /** Highest REST version the org offers, such as `68.0`. */
  readonly apiVersion: string;
  /** `persist:org-<random id>`: never made from user text, never reused after removal. */
  readonly partition: string;
  readonly practice: boolean;
  readonly addedAt: number;
  readonly lastUsedAt?: number;
  /** When a token was last issued for it, by this computer's clock. */
  readonly lastRefreshedAt?: number;
  /** True once a refresh has brought a new refresh token. */
  readonly rotates?: boolean;
  /** Whether it is renewed now and then so that it does not reach its idle limit; the person's choice. */
  readonly keepAlive?: boolean;
  /** When it was last tried to renew it for that. */
  readonly keepAliveTriedAt?: number;
  /** How large its pages are shown; absent for their own size. */
  readonly zoomPercent?: number;
  /** Where the org is opened at, by the person's choice: a path on its own host. Absent: its own start page. */
  readonly landingPage?: string;
  /** Where it was opened at by a path, the latest first; nothing in them logs in. */
  readonly recentPaths?: readonly string[];
  /** What the person puts on it to find it and to know it again: shared/org-marks.ts. */
  readonly groupIds?: readonly string[];
  readonly tags?: readonly string[];
  readonly colour?: OrgColour;
  readonly icon?: OrgIcon;
  /** When it was pinned: pinned orgs stand in this order. */
  readonly pinnedAt?: number;
  readonly note?: string;
  /** Whether the vault keeps a secret note of it. */
  readonly hasSecretNote?: boolean;
  /** When it was put out of the way. */
  readonly archivedAt?: number;
  /** Which entry of which team catalogue it comes from. */
  readonly catalogueId?: string;
  /** How much it was used, as of `lastUsedAt`; it halves with time (frecency). */
  readonly useScore?: number;
  /** Set when the grant is known to be dead; cleared by signing in again. */
  readonly needsSignIn?: {
    readonly since: number;
    readonly code: AppErrorCode;
    readonly error: string;
    readonly description: string;
  };
}

export interface ClientAppRecord {
  readonly id: string;
  /** The person's own name for it. */
  readonly name: string;
  readonly clientId: string;
  /** As registered, in the order they are tried. */
  readonly callbackUrls: readonly string[];
  readonly hasSecret: boolean;
  /** What is asked for; empty means all scopes of the app. */
  readonly scopes: readonly string[];
  readonly flows: readonly OAuthFlow[];
  readonly loginHost: string | null;
  readonly practice: boolean;
}

/** A group of orgs, by the person's choice; an org can be in several. */
export interface GroupRecord {
  readonly id: string;
  readonly name: string;
  readonly colour?: OrgColour;
  /** Where the orgs of the group are opened at, unless an org has a landing page of its own. */
  readonly landingPage?: string;
  /** Where the orgs of the group open, unless an org has a choice of its own. */
  readonly opensIn?: OpenIn;
  /** Of a smart group: the search whose results it holds. It has no members of its own. */
  readonly filter?: string;
}

/** An org that is known by name, from an import or the team's catalogue, until somebody signs in to it here. */
export interface WaitingOrg {
  readonly id: string;
  readonly alias: string;
  /** Empty where only the person knows. */
  readonly username: string;
  readonly loginHost: string;
  /** Absent where the source did not say. */
  readonly organizationId?: string;
  readonly clientAppId?: string;
  readonly groupIds?: readonly string[];
  readonly tags?: readonly string[];
  readonly note?: string;
  readonly landingPage?: string;
  /** Which entry of which team catalogue it comes from. */
  readonly catalogueId?: string;
}

/** A grant that the person removed here but that the server has not confirmed as revoked. */
export interface PendingRevocation {
  readonly id: string;
  readonly host: string;
  readonly since: number;
}

export interface StoredState {
  readonly orgs: readonly OrgRecord[];
  readonly groups: readonly GroupRecord[];
  /** Absent: nothing waits. */
  readonly waiting?: readonly WaitingOrg[];
  /** The team catalogues that rows are taken from. Absent: none. */
  readonly catalogues?: readonly CatalogueRecord[];
  readonly clientApps: readonly ClientAppRecord[];
  readonly pendingRevocations: readonly PendingRevocation[];
  readonly settings: StoredSettings;
}

/** What the person has set so far (shared/settings.ts), and what Latchkey remembers beside it. */
export interface StoredSettings extends SettingsChange {
  readonly window?: {
    readonly x?: number;
    readonly y?: number;
    readonly width: number;
    readonly height: number;
  };
  readonly network?: {
    /** Absolute path of a PEM file with certificate authorities to believe besides the system's. */
    readonly extraCaFile?: string;
  };
  /** As which of its users the pages of an organization are opened, by its id, where the person was asked. */
  readonly userOfOrganization?: Readonly<Record<string, OrgKey>>;
  /** Of what the person was told by the system that it ends, and when that was to be; by kind and org. */
  readonly lifeTold?: Readonly<Record<string, number>>;
  /** What stands before acts on production, where the person has chosen (shared/production-guard.ts). */
  readonly guard?: Partial<GuardLevels>;
}

/**
 * Orgs, client apps and settings. Read once, held in memory, written whole and atomically: a reader never sees half
 * a file, and a kill leaves the state before or after.
 */
export interface OrgStore {
  read(): StoredState;
  /**
   * Replaces the state by what `change` makes of it, durably. On failure the state in memory stays as it was.
   * Changes are applied one after another. Errors: STORE_WRITE_FAILED, STORE_NEWER.
   */
  update(change: (state: StoredState) => StoredState): Promise<Result<StoredState>>;
  notices(): readonly StartNotice[];
  readonly readOnly: boolean;
}
