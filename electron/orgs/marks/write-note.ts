import type { Marked } from '../../../shared/marked.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import { markOrgs, type MarkParts } from './change-marks.ts';

/** Characters of a note. */
const MOST = 8000;

/**
 * Replaces the notes of orgs, or adds a paragraph to each; an empty text as a replacement takes them off. A note is no
 * secret: it stands in the list's own file and can be searched for.
 */
export function writeNote(
  parts: MarkParts,
  asked: { readonly orgKeys: readonly OrgKey[]; readonly note: string; readonly how: 'replace' | 'add' },
): Promise<Result<Marked>> {
  const text = asked.note.replace(UNSEEN, '').trim();
  return markOrgs(parts, asked.orgKeys, () => ({ note }) => {
    const whole =
      asked.how === 'replace' ? text : [note ?? '', text].filter((part) => part !== '').join('\n');
    return { note: whole === '' ? undefined : whole.slice(0, MOST) };
  });
}

/** Controls that show nothing, or show what follows backwards; line breaks and tabs stay. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
