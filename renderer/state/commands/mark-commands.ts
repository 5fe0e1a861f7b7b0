import type { IconName } from '../../components/parts/icon.tsx';
import { words } from '../../text/words.ts';
import type { OrgCommand } from './org-command.ts';

const text = words.marks.menu;

/** A command that asks in its dialog what to put on the org. */
const asking = (
  kind: 'groups' | 'tags' | 'colour' | 'notes',
  name: string,
  icon: IconName,
  otherWords: readonly string[],
): OrgCommand => ({
  id: kind,
  name,
  icon,
  words: otherWords,
  asks: true,
  run: (actions, { key }) => actions.show({ kind, orgKeys: [key] }),
});

/** One of the two ways of what is done and undone at once. */
const atOnce = (command: Omit<OrgCommand, 'asks'>): OrgCommand => ({ ...command, asks: false });

/** What a person puts on an org. */
export const MARK_COMMANDS: readonly OrgCommand[] = [
  asking('groups', text.groups, 'folder', ['add to', 'folder', 'customer']),
  asking('tags', text.tags, 'tag', ['label']),
  asking('colour', text.colour, 'palette', ['color', 'icon']),
  atOnce({
    id: 'pin',
    name: text.pin,
    icon: 'pin',
    words: ['favourite', 'star'],
    isOffered: ({ pinnedAt }) => pinnedAt === undefined,
    run: (actions, { key }) => void actions.pinOrgs([key], true),
  }),
  atOnce({
    id: 'unpin',
    name: text.unpin,
    icon: 'pin',
    words: ['favourite', 'star'],
    isOffered: ({ pinnedAt }) => pinnedAt !== undefined,
    run: (actions, { key }) => void actions.pinOrgs([key], false),
  }),
  asking('notes', text.notes, 'note', ['secret', 'comment']),
  atOnce({
    id: 'archive',
    name: text.archive,
    icon: 'archive',
    words: ['put away', 'hide'],
    run: (actions, { key }) => void actions.archiveOrgs([key], true),
  }),
];
