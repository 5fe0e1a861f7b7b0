import { useId } from 'react';
import type { ImportChange, ImportEntry, ImportPreview, ImportVerdict } from '../../../shared/moving.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { KindBadge } from '../orgs/kind-badge.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { UnreadableParts } from './unreadable-parts.tsx';

const text = words.moving.import;
/** In the order a person decides. */
const VERDICTS: readonly ImportVerdict[] = ['new', 'changed', 'conflict', 'same'];
/** More rows than a person reads cost the page more than they tell. */
const MOST_SHOWN = 300;

interface Props {
  readonly preview: ImportPreview;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** What an import would change, one tick for each org; nothing has changed yet. */
export function ImportPreviewList({ preview, chosen, onChosen }: Props) {
  const { entries, newGroups, newClientApps, unreadable, ignoredSecrets } = preview;
  const set = (ids: readonly string[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (isOn) next.add(id);
      else next.delete(id);
    onChosen(next);
  };
  return (
    <>
      {entries.every(({ verdict }) => verdict === 'same') && <p>{text.nothing}</p>}
      <div className="import-entries" role="group" aria-label={text.entries}>
        {VERDICTS.map((verdict) => (
          <VerdictGroup
            key={verdict}
            verdict={verdict}
            entries={entries.filter((entry) => entry.verdict === verdict)}
            chosen={chosen}
            onSet={set}
          />
        ))}
      </div>
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

interface GroupProps {
  readonly verdict: ImportVerdict;
  readonly entries: readonly ImportEntry[];
  readonly chosen: ReadonlySet<string>;
  readonly onSet: (ids: readonly string[], isOn: boolean) => void;
}

function VerdictGroup({ verdict, entries, chosen, onSet }: GroupProps) {
  const id = useId();
  if (entries.length === 0) return null;
  const title = text.verdicts[verdict](entries.length);
  const shown = entries.slice(0, MOST_SHOWN);
  const rows = (
    <ul className="import-rows">
      {shown.map((entry) => (
        <EntryRow
          key={entry.id}
          entry={entry}
          isChosen={chosen.has(entry.id)}
          onChosen={(isOn) => onSet([entry.id], isOn)}
        />
      ))}
      {entries.length > MOST_SHOWN && (
        <li className="import-row quiet">{text.more(entries.length - MOST_SHOWN)}</li>
      )}
    </ul>
  );
  if (verdict === 'same') {
    return (
      <details className="import-group">
        <summary className="import-title">{title}</summary>
        {rows}
      </details>
    );
  }
  const ids = entries.map((entry) => entry.id);
  const isWhole = ids.every((each) => chosen.has(each));
  return (
    <section className="import-group" aria-labelledby={id}>
      <div className="import-title">
        <input
          type="checkbox"
          id={`${id}-all`}
          checked={isWhole}
          onChange={(event) => onSet(ids, event.target.checked)}
        />
        <label id={id} htmlFor={`${id}-all`}>
          {title}
        </label>
        {verdict === 'conflict' && <span className="import-hint">{text.conflictHint}</span>}
      </div>
      {rows}
    </section>
  );
}

interface RowProps {
  readonly entry: ImportEntry;
  readonly isChosen: boolean;
  readonly onChosen: (isOn: boolean) => void;
}

function EntryRow({ entry, isChosen, onChosen }: RowProps) {
  const id = useId();
  const { verdict, becomes, bringsSignIn, changes } = entry;
  return (
    <li className="import-row">
      {verdict !== 'same' && (
        <input
          type="checkbox"
          id={id}
          checked={isChosen}
          onChange={(event) => onChosen(event.target.checked)}
        />
      )}
      <label htmlFor={id} className="import-who">
        <ForeignText className="import-alias" text={entry.alias} />
        <ForeignText
          className="import-user"
          text={entry.username === '' ? entry.loginHost : entry.username}
        />
      </label>
      <span className="import-facts">
        {becomes === 'org' && <KindBadge kind={entry.kind} />}
        {verdict === 'new' && <span className="import-state">{stateOf(becomes, bringsSignIn)}</span>}
        {verdict !== 'new' && bringsSignIn && <span className="import-state">{text.signIn}</span>}
      </span>
      {verdict !== 'new' && changes.length > 0 && (
        <ul className="import-changes">
          {changes.map((change) => (
            <li key={change.mark}>
              <ForeignText text={changeText(change)} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const stateOf = (becomes: ImportEntry['becomes'], bringsSignIn: boolean) => {
  if (becomes === 'waiting') return text.waits;
  return bringsSignIn ? text.signIn : text.needsSignIn;
};

/** What is there or not, and says nothing more. */
const IS_SET: ReadonlySet<ImportChange['mark']> = new Set(['pinned', 'keepAlive', 'archived', 'secretNote']);

function changeText({ mark, from, to }: ImportChange): string {
  const name = text.marks[mark];
  const short = (value: string) => visibleText(value.replaceAll('\n', ' ').slice(0, 200));
  if (IS_SET.has(mark)) return text.sets(name);
  return from === '' ? text.adds(name, short(to)) : text.replaces(name, short(from), short(to));
}
