import { z } from 'zod';
import { findLoginHost } from '../../../shared/find-login-host.ts';
import type { UnreadablePart } from '../../../shared/moving.ts';
import { NO_MARKS, NOTHING_READ, type MovedName, type ReadImport } from './moved-org.ts';
import { readEach } from './read-each.ts';
import { tidyAlias, tidyLine, tidyNames, tidyPath } from './tidy-foreign.ts';
import { words } from '../../text/words.ts';

/*
 * An export of ORGanizer for Salesforce (organizer.solutions/learn.html, “Import/Export”): accounts with short names.
 * g: group, n: label, u: username, r: login URL, lp: landing page, p: password, t: security token. Its list `orgs` says
 * how tabs are coloured, by the id of an organization, and is nothing to sign in to.
 */
const text = z.string().max(8000).catch('');
const accountSchema = z
  .object({
    u: z.string().max(2000).optional(),
    username: z.string().max(2000).optional(),
    n: text.optional(),
    name: text.optional(),
    label: text.optional(),
    g: text.optional(),
    group: text.optional(),
    r: z.string().max(4000).optional(),
    loginUrl: z.string().max(4000).optional(),
    lp: text.optional(),
    p: z.unknown().optional(),
    password: z.unknown().optional(),
    t: z.unknown().optional(),
    token: z.unknown().optional(),
  })
  .transform((account, context): Account => {
    const username = tidyLine(account.u ?? account.username ?? '');
    if (username === '') {
      context.addIssue({ code: 'custom', path: ['u'], message: 'missing' });
      return z.NEVER;
    }
    const host = findLoginHost(account.r ?? account.loginUrl ?? 'https://login.salesforce.com');
    if (!host.ok) {
      context.addIssue({ code: 'custom', path: ['r'], message: 'host' });
      return z.NEVER;
    }
    const alias = tidyAlias(account.n ?? account.name ?? account.label ?? '');
    return {
      name: {
        username,
        loginHost: host.value.loginHost,
        marks: {
          ...NO_MARKS,
          alias: alias === '' ? tidyAlias(username) : alias,
          groups: tidyNames([account.g ?? account.group ?? '']),
          landingPage: tidyPath(account.lp),
        },
      },
      secrets: [account.p, account.password, account.t, account.token].filter(isSecret).length,
    };
  });

interface Account {
  readonly name: MovedName;
  /** How many passwords and tokens it has: they are counted, and left. */
  readonly secrets: number;
}

const isSecret = (value: unknown): boolean => typeof value === 'string' && value !== '';

const fileSchema = z.union([
  z.object({ accounts: z.array(z.unknown()) }).transform(({ accounts }) => accounts),
  // Some versions wrote the accounts alone.
  z.array(z.object({ u: z.string() }).loose()).min(1),
]);

/** Null when it is no such export. */
export function readOrganizer(json: unknown): ReadImport | null {
  const file = fileSchema.safeParse(json);
  if (!file.success) return null;
  const unreadable: UnreadablePart[] = [];
  const accounts = readEach(file.data, (at) => words().moving.accountAt(at), accountSchema, unreadable);
  return {
    ...NOTHING_READ,
    source: 'organizer',
    names: accounts.map(({ name }) => name),
    unreadable,
    ignoredSecrets: accounts.reduce((sum, { secrets }) => sum + secrets, 0),
  };
}
