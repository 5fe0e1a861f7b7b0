import { z } from 'zod';
import { isAcceleratorOrNone } from './accelerator.ts';
import { LANGUAGES } from './language.ts';
import { LONGEST_COMMAND, MOST_RECENT_COMMANDS } from './recent-commands.ts';
import { LIST_COLUMNS, LIST_LAYOUTS, LIST_ORDERS } from './list-columns.ts';

/** How many folded places of the tree are remembered, the latest. */
export const MOST_FOLDED = 2000;

/**
 * Everything a person can set: its limits, and how it is until they set it. A new setting is one line here; it is then
 * kept in orgs.json, told to the page, and checked when it comes back from there.
 */
const SETTINGS = {
  /** What Latchkey speaks from its next start on; `system`: the first of the person's languages that it knows. */
  language: setting(z.enum(['system', ...LANGUAGES]), 'system'),
  theme: setting(z.enum(['system', 'light', 'dark']), 'system'),
  /** Stronger colours and lines, also where the system does not ask for them. */
  highContrast: setting(z.boolean(), false),
  density: setting(z.enum(['compact', 'comfortable']), 'comfortable'),
  layout: setting(z.enum(LIST_LAYOUTS), 'list'),
  /** What is folded away in the tree: keys of orgs and ids of organizations. */
  foldedInTree: setting(z.array(z.string().max(60)).max(MOST_FOLDED).readonly(), []),
  /** Whether the groups stand at the side of the list, where there is room. */
  groupsAtSide: setting(z.boolean(), true),
  /** What the list shows of each org besides its alias, its organization and its user. */
  columns: setting(z.array(z.enum(LIST_COLUMNS)).max(LIST_COLUMNS.length).readonly(), [
    'kind',
    'state',
    'lastUsed',
    'host',
  ]),
  sort: setting(z.strictObject({ by: z.enum(LIST_ORDERS), reversed: z.boolean() }).readonly(), {
    by: 'alias',
    reversed: false,
  }),
  /** What was chosen last in the command palette (recent-commands.ts). */
  recentCommands: setting(z.array(z.string().max(LONGEST_COMMAND)).max(MOST_RECENT_COMMANDS).readonly(), []),
  /** Seconds until a copied token is cleared from the clipboard. */
  clipboardSeconds: setting(z.int().min(1).max(3600), 60),
  /** After how many minutes without a look an org's pages are let go; 0: never. */
  hibernateAfterMinutes: setting(z.int().min(0).max(10_080), 60),
  /** Whether the orgs' windows come back after a restart; without it nothing is kept of them. */
  bringWindowsBack: setting(z.boolean(), false),
  /** Whether Latchkey stands in the tray, or in the menu bar of macOS. */
  showTray: setting(z.boolean(), true),
  /** Whether it stays there when its last window is closed. */
  closeToTray: setting(z.boolean(), false),
  startAtLogin: setting(z.boolean(), false),
  /** The keys that bring up the quick switcher from any program; empty: none, so that nothing is taken from others. */
  switcherShortcut: setting(z.string().max(60).refine(isAcceleratorOrNone), ''),
  /** What the system tells: scratch and trial orgs that expire, sign-ins that idle away, refreshed sandboxes. */
  notifyExpiry: setting(z.boolean(), true),
  notifyIdle: setting(z.boolean(), true),
  notifyRefresh: setting(z.boolean(), false),
} as const;

type Known = typeof SETTINGS;
export type SettingName = keyof Known;

/** How everything is set. */
export type Settings = { readonly [Name in SettingName]: z.output<Known[Name]['schema']> };
/** Some of it: what a person changes, or has changed so far. */
export type SettingsChange = { readonly [Name in SettingName]?: Settings[Name] };

export const DEFAULT_SETTINGS = eachSetting(({ unlessSet }) => unlessSet) as Settings;

/** Members of a schema in which each setting may be absent, and must be within its limits if it is there. */
export const settingMembers = eachSetting(({ schema }) => schema.exactOptional()) as {
  readonly [Name in SettingName]: z.ZodExactOptional<Known[Name]['schema']>;
};

/** The same for a file: a value that this version cannot understand counts as not set, and spoils nothing else. */
export const storedSettingMembers = eachSetting(({ schema, unlessSet }) =>
  schema.catch(unlessSet).exactOptional(),
) as { readonly [Name in SettingName]: z.ZodExactOptional<z.ZodCatch<Known[Name]['schema']>> };

/** How everything is set for somebody who has changed this much. */
export const completeSettings = (changed: SettingsChange): Settings =>
  eachSetting(({ unlessSet }, name) => changed[name] ?? unlessSet) as Settings;

function setting<Schema extends z.ZodType>(schema: Schema, unlessSet: z.output<Schema>) {
  return { schema, unlessSet };
}

/** Makes something of each setting. The callers say what it is: TypeScript does not follow a table through its entries. */
function eachSetting(
  make: (entry: { readonly schema: z.ZodType; readonly unlessSet: unknown }, name: SettingName) => unknown,
): unknown {
  const names = Object.keys(SETTINGS) as SettingName[];
  return Object.fromEntries(names.map((name) => [name, make(SETTINGS[name], name)]));
}
