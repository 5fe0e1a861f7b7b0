import type { OrgKey } from '../../shared/org.ts';
import type { Result } from '../../shared/result.ts';

/** A tab as it is kept between two starts: nothing in its address logs in. */
export interface KeptTab {
  readonly title: string;
  readonly address: string;
}

/** Where an org's window was, and what it showed. Private windows, children and popups are never kept. */
export interface KeptWindow {
  readonly orgKey: OrgKey;
  /** As it is when it is not maximized, in points. */
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly isMaximized: boolean;
  /** In their order; never none. */
  readonly tabs: readonly KeptTab[];
  /** Which of `tabs` is shown, counted from 0. */
  readonly shownTab: number;
}

/** The windows that were open, from one start to the next: the one that was in front comes last. */
export interface KeptWindows {
  /** None where nothing can be read: windows are no valuables, and their loss is no failure worth a word. */
  read(): Promise<readonly KeptWindow[]>;
  /** Resolves when durable. Errors: STORE_WRITE_FAILED. */
  replace(windows: readonly KeptWindow[]): Promise<Result<null>>;
}
