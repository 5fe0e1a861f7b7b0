import type { AppError } from '../../../shared/app-error.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { GroupRecord } from '../../ports/org-store.ts';
import { words } from '../../text/words.ts';

/** A group's name as it is kept. Errors: INVALID_REQUEST when it shows nothing, or another group has it. */
export function groupName(groups: readonly GroupRecord[], text: string, own?: string): Result<string> {
  const name = plainText(text, 60);
  if (name === '') return fail(invalid(words().orgs.groupNeedsName));
  const isTaken = groups.some((group) => group.id !== own && isSameName(group.name, name));
  return isTaken ? fail(invalid(words().orgs.groupNameTaken(name))) : ok(name);
}

/** The group of that id. Errors: INVALID_REQUEST when it is gone. */
export function findGroup(groups: readonly GroupRecord[], id: string): Result<GroupRecord> {
  const group = groups.find((one) => one.id === id);
  return group === undefined ? fail(invalid(words().orgs.groupGone)) : ok(group);
}

const isSameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

const invalid = (message: string): AppError => ({ code: 'INVALID_REQUEST', message, remedy: 'none' });
