import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { spokenWords, UNKNOWN_NAMES, writeAdminNote } from '../../shared/admin-note.ts';
import { CATALOGUE_SECTIONS } from '../../shared/oauth-errors.ts';
import {
  ACTOR_NAMES,
  type CatalogueEntry,
  SITUATIONS,
  type Situation,
} from '../../shared/oauth-errors/catalogue-entry.ts';
import { tellEntry } from '../../shared/oauth-errors/told-entry.ts';
import { PROJECT_ROOT } from '../build/project-root.ts';

/** Where the page lies, from the project's root. */
export const ERRORS_PAGE = 'docs/errors.md';

/** docs/errors.md: the catalogue of failures as one page to read, search and link to. */
export async function errorsPage(): Promise<string> {
  const file = path.join(PROJECT_ROOT, ERRORS_PAGE);
  const markdown = [
    '# When Salesforce refuses',
    '<!-- Generated from shared/oauth-errors.ts by `npm run docs`; do not edit by hand. -->',
    INTRODUCTION,
    contents(),
    ...CATALOGUE_SECTIONS.map(({ title, entries }) => `## ${title}\n\n${entries.map(describe).join('\n\n')}`),
  ].join('\n\n');
  return format(markdown, { ...(await resolveConfig(file)), filepath: file });
}

const INTRODUCTION = `
Each failure below is one that Latchkey recognises by Salesforce’s own words, error and description together: thirteen
causes share \`invalid_grant\`. Words that are not here are shown as they came, and nothing is made up about them.
Where the wording is not known for certain, only the error is given.

In Latchkey the same text stands in the alert: **What Salesforce said**, **Why**, **What to do**, and
**Copy note for your admin** where an admin has to act. What is true in one place only is told there only, and marked so here. The note is filled in with your org, user, client app and client id.`;

function contents(): string {
  return CATALOGUE_SECTIONS.map(
    ({ title, entries }) =>
      `- ${title}\n${entries.map((entry) => `  - [${entry.title}](#${anchorOf(entry.title)})`).join('\n')}`,
  ).join('\n');
}

function describe(entry: CatalogueEntry): string {
  return [
    `### ${entry.title}`,
    `**What Salesforce says:** ${entry.says.map((words) => `\`${spokenWords(words)}\``).join(', ')}`,
    ...(entry.neverShown === undefined ? [] : [`Never shown by Latchkey: ${entry.neverShown}`]),
    '**Why**',
    entry.causes
      .map((cause) => (typeof cause === 'string' ? `- ${cause}` : `- ${cause.text}${whereTrue(cause.only)}`))
      .join('\n'),
    '**What to do**',
    entry.fixes
      .map(
        ({ who, text, only }, index) =>
          `${index + 1}. **${ACTOR_NAMES[who]}:** ${text}${only === undefined ? '' : whereTrue(only)}`,
      )
      .join('\n'),
    ...note(entry),
  ].join('\n\n');
}

const PLACES: Readonly<Record<Situation, string>> = {
  adding: 'in Add org',
  again: 'in Sign in again',
  listed: 'in the list',
};

/** Where a sentence is told that is not true everywhere. */
const whereTrue = (only: readonly Situation[]): string =>
  ` _(${SITUATIONS.filter((situation) => only.includes(situation))
    .map((situation) => PLACES[situation])
    .join(', ')})_`;

/** The note as it reads before names are filled in. */
function note(entry: CatalogueEntry): readonly string[] {
  const text = writeAdminNote(tellEntry(entry, 'listed'), entry.says[0], {
    organizationName: '‹org›',
    loginHost: '‹login host›',
    username: '‹username›',
    clientAppName: '‹client app›',
    clientId: '‹client id›',
    ...(usesCallback(entry) ? { callbackUrl: '‹callback URL›' } : {}),
  });
  if (text === null) return [];
  return [`<details><summary>Note for your admin</summary>\n\n\`\`\`text\n${text}\`\`\`\n\n</details>`];
}

function usesCallback({ adminClicks }: CatalogueEntry): boolean {
  const marked = adminClicks?.({ ...UNKNOWN_NAMES, callbackUrl: '‹callback URL›' }) ?? [];
  return marked.some((click) => click.includes('‹callback URL›'));
}

/** As GitHub makes anchors of headings. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
