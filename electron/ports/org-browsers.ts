import type { InstalledBrowser, PlaceOutside } from '../../shared/open-in.ts';
import type { AppError } from '../../shared/app-error.ts';
import type { Result } from '../../shared/result.ts';

/** What became of looking for a place that a person chose. */
export type FoundPlace =
  | {
      readonly kind: 'found';
      /** Opens an http address on loopback there. Errors: BROWSER_UNAVAILABLE. */
      open(url: string): Promise<Result<null>>;
    }
  /** `what` names it to the person, such as `Google Chrome`. */
  | { readonly kind: 'gone'; readonly what: string }
  /** A command that cannot be one; BROWSER_UNAVAILABLE. */
  | { readonly kind: 'unusable'; readonly error: AppError };

/** The person's browsers as places for an org: with profiles, private windows, containers, and commands of their own. */
export interface OrgBrowsers {
  /** What a browser is called, also one that is not on this computer. */
  nameOf(id: string): string;
  /** Looks afresh each time: browsers and profiles come and go. */
  describe(): Promise<readonly InstalledBrowser[]>;
  /** Looks whether the place is there now; nothing is started yet. */
  find(place: PlaceOutside): Promise<FoundPlace>;
}
