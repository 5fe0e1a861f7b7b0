import type { z } from 'zod';
import { forOrg, line, nothing, type Line } from './contract/line.ts';
import type { ClipboardCountdown } from './copy-format.ts';
import type { OrgGroup } from './org-group.ts';
import type { OrgSummary } from './org.ts';
import type { Result } from './result.ts';

/** Every message between the quick switcher and the main process: of all that the main window may ask, the little it needs. */
export const switcherContract = {
  /** Those that are not archived. */
  listOrgs:
    line<Result<{ readonly orgs: readonly OrgSummary[]; readonly groups: readonly OrgGroup[] }>>()(nothing),
  /** Hides the switcher, and opens the org where the person wants it opened. A failure is told by the system. */
  openOrg: line<Result<null>>()(forOrg),
  /** Puts a fresh access token on the clipboard; the switcher goes once it is there. */
  copyToken: line<Result<ClipboardCountdown>>()(forOrg),
  /** Gives the focus back to whatever had it. */
  hide: line<Result<null>>()(nothing),
} as const;

/** Messages that the main process sends to the switcher by itself. */
export interface SwitcherEvents {
  /** It has just come up: begin anew, with what the list holds now. */
  readonly summoned: null;
}

export type SwitcherContract = typeof switcherContract;
export type SwitcherChannel = keyof SwitcherContract;
export type SwitcherRequestOf<C extends SwitcherChannel> = z.output<SwitcherContract[C]['request']>;
export type SwitcherResponseOf<C extends SwitcherChannel> =
  SwitcherContract[C] extends Line<z.ZodType, infer Response> ? Response : never;

/** Names on the wire: none is also a line of another contract. */
export const switcherWire = <C extends SwitcherChannel | keyof SwitcherEvents>(name: C): `switcher:${C}` =>
  `switcher:${name}`;

type Call<C extends SwitcherChannel> =
  SwitcherRequestOf<C> extends undefined
    ? () => Promise<SwitcherResponseOf<C>>
    : (request: SwitcherRequestOf<C>) => Promise<SwitcherResponseOf<C>>;

/** What the switcher sees as `window.switcherBridge`. */
export type SwitcherBridge = { readonly [C in SwitcherChannel]: Call<C> } & {
  readonly onSummoned: (listener: (payload: null) => void) => () => void;
};
