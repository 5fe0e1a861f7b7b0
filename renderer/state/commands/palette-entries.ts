import type { LandingPage } from '../../../shared/landing-pages.ts';
import { matchLandingPages } from '../../../shared/match-landing-pages.ts';
import type { OrgSummary } from '../../../shared/org.ts';
import { foldText } from '../../../shared/search/fold-text.ts';
import type { OrgIndex } from '../../../shared/search/org-index.ts';
import { searchOrgs } from '../../../shared/search/search-orgs.ts';
import type { AppCommand } from './app-commands.ts';
import type { OrgCommand } from './org-command.ts';

/** One line of the palette: what would be done, and with which org. */
export type PaletteEntry = { readonly id: string } & (
  | { readonly kind: 'app'; readonly command: AppCommand }
  | { readonly kind: 'org'; readonly command: OrgCommand; readonly org: OrgSummary }
  /** `name`: the page's own, or the path that was pasted. */
  | { readonly kind: 'page'; readonly name: string; readonly path: string; readonly org: OrgSummary }
);

/** What the palette can offer. */
export interface PaletteStock {
  /** The orgs that are not put out of the way. */
  readonly index: OrgIndex<OrgSummary>;
  readonly pages: readonly LandingPage[];
  readonly appCommands: readonly AppCommand[];
  /** Offered when they are asked for only: there are many. */
  readonly settingCommands: readonly AppCommand[];
  readonly orgCommands: readonly OrgCommand[];
  /** The ids of the entries that were used last, the latest first. */
  readonly recent: readonly string[];
}

const MOST_ENTRIES = 40;
const MOST_ORGS = 8;
const MOST_WORDS = 6;

type Scored = readonly [score: number, entry: PaletteEntry];

/**
 * What is offered for what was typed: an org, an action, or both in either order (`acme tok`, `users acme`), the
 * likeliest first; among equals what was used last, then the most used org. With nothing typed: what was used last, the
 * app's own commands and the most used orgs.
 */
export function paletteEntries(typed: string, all: PaletteStock): readonly PaletteEntry[] {
  // It is open already.
  const stock = { ...all, appCommands: all.appCommands.filter(({ id }) => id !== 'palette') };
  const parts = foldText(typed)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  if (parts.length === 0) return beginning(stock);
  const exact = inOrder(match(parts, typed, stock, false), stock.recent);
  return exact.length > 0 ? exact : inOrder(match(parts, typed, stock, true), stock.recent);
}

function beginning(stock: PaletteStock): readonly PaletteEntry[] {
  const app = stock.appCommands.map(appEntry);
  const orgs = stock.index.entries.slice(0, MOST_ORGS).map(({ org }) => org);
  const [open] = stock.orgCommands;
  const opened = open === undefined ? [] : orgs.map((org) => orgEntry(open, org));
  const recent = stock.recent.flatMap((id) => entryOf(id, stock) ?? []).slice(0, 5);
  return unique([...recent, ...app, ...opened]);
}

function match(
  parts: readonly string[],
  typed: string,
  stock: PaletteStock,
  typos: boolean,
): readonly Scored[] {
  const scored: Scored[] = [];
  const orgsOf = (text: string) => searchOrgs(stock.index, text, { typos });

  const whole = orgsOf(typed);
  if (whole.path !== null) {
    const path = whole.path;
    return whole.orgs.slice(0, MOST_ORGS).map((org, at) => [10 - at, pageEntry(path, path, org)]);
  }
  for (const [at, org] of whole.orgs.slice(0, MOST_ORGS).entries()) {
    const fit = fitOf(org, parts.join(' '));
    for (const [place, command] of offered(stock, org).entries()) {
      // Of each the way in; of the best one all that can be done with it.
      if (place === 0 || at === 0)
        scored.push([fit * 2 - place / 100 - (place === 0 ? 0 : 0.5), orgEntry(command, org)]);
    }
  }
  for (const [command, fit] of fitting(parts, stock.appCommands)) scored.push([fit * 2, appEntry(command)]);

  for (const [command, fit] of fitting(parts, stock.settingCommands)) scored.push([fit, appEntry(command)]);

  for (let cut = 0; cut <= parts.length; cut += 1) {
    const front = parts.slice(0, cut);
    const back = parts.slice(cut);
    scored.push(...pairs(front, back, stock, orgsOf));
    if (cut > 0 && cut < parts.length) scored.push(...pairs(back, front, stock, orgsOf));
  }
  return scored;
}

/** The orgs that fit some words with the actions that fit the others. Without words for an org: the most used ones. */
function pairs(
  orgWords: readonly string[],
  actionWords: readonly string[],
  stock: PaletteStock,
  orgsOf: (text: string) => { readonly orgs: readonly OrgSummary[] },
): readonly Scored[] {
  if (actionWords.length === 0) return [];
  const commands = fitting(actionWords, stock.orgCommands);
  const pages = fitting(actionWords, stock.pages);
  if (commands.length === 0 && pages.length === 0) return [];
  const text = orgWords.join(' ');
  return orgsOf(text)
    .orgs.slice(0, MOST_ORGS)
    .flatMap((org): readonly Scored[] => {
      const fit = orgWords.length === 0 ? 0 : fitOf(org, text);
      return [
        ...commands
          .filter(([{ isOffered }]) => isOffered?.(org) !== false)
          .map(([command, own]): Scored => [fit + own, orgEntry(command, org)]),
        ...pages.map(([{ name, path }, own]): Scored => [fit + own - 0.1, pageEntry(name, path, org)]),
      ];
    });
}

const offered = ({ orgCommands }: PaletteStock, org: OrgSummary) =>
  orgCommands.filter(({ isOffered }) => isOffered?.(org) !== false);

/** 3: the alias begins so; 2: it has it; 1: something else of the org has it. */
function fitOf(org: OrgSummary, text: string): number {
  const at = foldText(org.alias).indexOf(text);
  if (at === 0) return 3;
  return at > 0 ? 2 : 1;
}

/** With how well each fits. 3: its name begins so; 2: a word of its name does; 1: it is found by other words. */
function fitting<Named extends { readonly name: string; readonly words: readonly string[] }>(
  parts: readonly string[],
  named: readonly Named[],
): readonly (readonly [Named, number])[] {
  const text = parts.join(' ');
  return matchLandingPages(text, named).map((one) => {
    const name = foldText(one.name);
    if (name.startsWith(text)) return [one, 3];
    return [one, parts.every((part) => ` ${name}`.includes(` ${part}`)) ? 2 : 1];
  });
}

/** The best first, each once. */
function inOrder(scored: readonly Scored[], recent: readonly string[]): readonly PaletteEntry[] {
  const bonus = (id: string) => {
    const at = recent.indexOf(id);
    return at < 0 ? 0 : 1 - at / 100;
  };
  return unique(
    scored
      .map(([score, entry]): Scored => [score + bonus(entry.id), entry])
      .sort(([a], [b]) => b - a)
      .map(([, entry]) => entry),
  ).slice(0, MOST_ENTRIES);
}

const unique = (entries: readonly PaletteEntry[]) => [
  ...new Map(entries.map((entry) => [entry.id, entry])).values(),
];

const appEntry = (command: AppCommand): PaletteEntry => ({ kind: 'app', id: `app ${command.id}`, command });
const orgEntry = (command: OrgCommand, org: OrgSummary): PaletteEntry => ({
  kind: 'org',
  id: `org ${command.id} ${org.key}`,
  command,
  org,
});
const pageEntry = (name: string, path: string, org: OrgSummary): PaletteEntry => ({
  kind: 'page',
  id: `page ${path} ${org.key}`,
  name,
  path,
  org,
});

/** The entry that was used, if there still is such a thing. */
function entryOf(id: string, stock: PaletteStock): PaletteEntry | null {
  const [kind, ...rest] = id.split(' ');
  const what = rest.slice(0, kind === 'app' ? undefined : -1).join(' ');
  const org = stock.index.entries.find((entry) => entry.org.key === rest.at(-1))?.org;
  if (kind === 'app') {
    const command = [...stock.appCommands, ...stock.settingCommands].find((one) => one.id === what);
    return command === undefined ? null : appEntry(command);
  }
  if (org === undefined) return null;
  if (kind === 'page')
    return pageEntry(stock.pages.find(({ path }) => path === what)?.name ?? what, what, org);
  const command = offered(stock, org).find((one) => one.id === what);
  return command === undefined ? null : orgEntry(command, org);
}
