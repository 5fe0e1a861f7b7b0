import { z } from 'zod';
import { findLoginHost } from '../../../shared/find-login-host.ts';
import type { UnreadablePart } from '../../../shared/moving.ts';
import { recordId18 } from '../../../shared/record-id.ts';
import { NO_MARKS, NOTHING_READ, type MovedName, type ReadImport } from './moved-org.ts';
import { readEach } from './read-each.ts';
import { tidyAlias, tidyLine } from './tidy-foreign.ts';
import { words } from '../../text/words.ts';

/*
 * What `sf org list --json` and `sf org list auth --json` print: `result` is a list of orgs (auth), or an object of such
 * lists by kind, in which one org can stand twice (org list). Newer versions write [REDACTED] where tokens stood.
 */
const word = z.string().max(4000).optional().catch(undefined);
const entrySchema = z
  .object({
    username: z.string().min(1).max(2000),
    alias: z.union([z.string().max(2000), z.array(z.string().max(2000))]).nullish(),
    aliases: z.array(z.string().max(2000)).nullish(),
    orgId: word,
    loginUrl: word,
    instanceUrl: word,
    accessToken: z.unknown().optional(),
    refreshToken: z.unknown().optional(),
    sfdxAuthUrl: z.unknown().optional(),
    password: z.unknown().optional(),
  })
  .transform((entry, context): Listed => {
    const username = tidyLine(entry.username);
    // The instance's own My Domain also signs in, and at no other org.
    const host = [entry.instanceUrl, entry.loginUrl].map((url) => findLoginHost(url ?? ''));
    const found = host.find((each) => each.ok);
    if (found?.ok !== true) {
      context.addIssue({ code: 'custom', path: ['instanceUrl'], message: 'host' });
      return z.NEVER;
    }
    const given = [entry.alias ?? [], entry.aliases ?? []].flat();
    const alias = tidyAlias(given.find((each) => tidyAlias(each) !== '') ?? username);
    const organizationId = recordId18(entry.orgId ?? '');
    return {
      name: {
        username,
        loginHost: found.value.loginHost,
        organizationId: organizationId?.startsWith('00D') === true ? organizationId : undefined,
        marks: { ...NO_MARKS, alias },
      },
      secrets: [entry.accessToken, entry.refreshToken, entry.sfdxAuthUrl, entry.password].filter(isSecret)
        .length,
    };
  });

interface Listed {
  readonly name: MovedName;
  readonly secrets: number;
}

const isSecret = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && !value.startsWith('[REDACTED]');

const outputSchema = z.object({
  result: z.union([
    z.array(z.unknown()),
    z
      .record(z.string(), z.unknown())
      .transform((lists) =>
        Object.values(lists).flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : [])),
      ),
  ]),
});

/** Null when it is no such output. */
export function readSfList(json: unknown): ReadImport | null {
  const output = outputSchema.safeParse(json);
  if (!output.success) return null;
  const unreadable: UnreadablePart[] = [];
  const listed = readEach<Listed>(
    output.data.result,
    (at) => words().moving.orgAt(at),
    entrySchema,
    unreadable,
  );
  const byUser = new Map(
    listed.map((each) => [`${each.name.username} ${each.name.organizationId ?? ''}`, each]),
  );
  return {
    ...NOTHING_READ,
    source: 'sf-cli',
    names: [...byUser.values()].map(({ name }) => name),
    unreadable,
    ignoredSecrets: [...byUser.values()].reduce((sum, { secrets }) => sum + secrets, 0),
  };
}
