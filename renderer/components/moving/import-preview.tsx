import { firstByKey } from '../../../shared/first-by-key.ts';
import type { ImportChange, ImportEntry, ImportPreview, ImportVerdict } from '../../../shared/moving.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { KindBadge } from '../orgs/kind-badge.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { TickedGroups, type TickedRow } from './ticked-groups.tsx';
import { UnreadableParts } from './unreadable-parts.tsx';

const text = words.moving.import;
const { restore } = words.moving;
/** In the order a person decides. */
const IMPORTED = ['new', 'changed', 'conflict', 'same'] as const;
const RESTORED = ['new', 'changed', 'since', 'same'] as const;

interface Props {
  readonly preview: ImportPreview;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** What an import or a restore would change, one tick for each org; nothing has changed yet. */
export function ImportPreviewList({ preview, chosen, onChosen }: Props) {
  const { entries, newSmartGroups, newClientApps, unreadable, ignoredSecrets } = preview;
  const newGroups = groupsToCome(preview, chosen);
  const isBackup = preview.source === 'backup';
  const group = (verdict: ImportVerdict, title: (count: number) => string, hint?: string) => {
    const items = entries.filter((entry) => entry.verdict === verdict);
    const isFolded = verdict === 'same';
    return {
      key: verdict,
      title: title(items.length),
      items,
      isFolded,
      ...(hint === undefined ? {} : { hint }),
    };
  };
  return (
    <>
      {newSmartGroups.length === 0 && entries.every(({ verdict }) => verdict === 'same') && (
        <p>{isBackup ? restore.nothing : text.nothing}</p>
      )}
      <TickedGroups
        label={isBackup ? restore.entries : text.entries}
        groups={
          isBackup
            ? RESTORED.map((verdict) =>
                group(
                  verdict,
                  restore.verdicts[verdict],
                  verdict === 'since' ? restore.sinceHint : undefined,
                ),
              )
            : IMPORTED.map((verdict) =>
                group(
                  verdict,
                  text.verdicts[verdict],
                  verdict === 'conflict' ? text.conflictHint : undefined,
                ),
              )
        }
        isToTick={({ verdict }) => verdict !== 'same'}
        row={rowOf}
        more={text.more}
        chosen={chosen}
        onChosen={onChosen}
      />
      {newGroups.length > 0 && <ForeignText className="quiet" text={text.newGroups(newGroups.join(', '))} />}
      {newClientApps.length > 0 && (
        <ForeignText className="quiet" text={text.newApps(newClientApps.join(', '))} />
      )}
      {ignoredSecrets > 0 && (
        <p className="import-ignored">
          <Icon name="lock" />
          {text.ignored(ignoredSecrets)}
        </p>
      )}
      <UnreadableParts title={text.unreadable(unreadable.length)} parts={unreadable} />
    </>
  );
}

/** Names of the groups that would be new here, as it is ticked now. */
function groupsToCome(
  { entries, newSmartGroups }: ImportPreview,
  chosen: ReadonlySet<string>,
): readonly string[] {
  const named = entries.flatMap(({ id, newGroups = [] }) => (chosen.has(id) ? newGroups : []));
  return [...firstByKey([...newSmartGroups, ...named], (name) => name.toLowerCase()).values()];
}

function rowOf(entry: ImportEntry): TickedRow {
  const { verdict, becomes, alias, username, loginHost, kind, changes, placeGone } = entry;
  const state = stateOf(entry);
  return {
    name: alias,
    about: username === '' ? loginHost : username,
    facts: (
      <>
        {becomes === 'org' && <KindBadge kind={kind} />}
        {state !== '' && <span className="import-state">{state}</span>}
      </>
    ),
    changes: [
      ...(verdict === 'new' ? [] : changes).map((change) => (
        <li key={change.mark}>
          <ForeignText text={changeText(change)} />
        </li>
      )),
      ...(placeGone === undefined
        ? []
        : [
            <li key="gone" className="quiet">
              <ForeignText
                text={verdict === 'new' ? text.placeGone(placeGone) : text.placeStays(placeGone)}
              />
            </li>,
          ]),
    ],
  };
}

function stateOf({ verdict, becomes, bringsSignIn }: ImportEntry): string {
  switch (verdict) {
    case 'new':
      if (becomes === 'waiting') return text.waits;
      return bringsSignIn ? text.signIn : text.needsSignIn;
    case 'since':
      return becomes === 'waiting' ? restore.forget : restore.archive;
    case 'changed':
    case 'conflict':
    case 'same':
      return bringsSignIn ? text.signIn : '';
  }
}

/** What is there or not, and says nothing more. */
const IS_SET: ReadonlySet<ImportChange['mark']> = new Set(['pinned', 'keepAlive', 'archived', 'secretNote']);

function changeText({ mark, from, to }: ImportChange): string {
  const name = text.marks[mark];
  const short = (value: string) => visibleText(value.replaceAll('\n', ' ').slice(0, 200));
  if (IS_SET.has(mark)) return to === '' ? text.unsets(name) : text.sets(name);
  if (to === '') return text.removes(name, short(from));
  return from === '' ? text.adds(name, short(to)) : text.replaces(name, short(from), short(to));
}
