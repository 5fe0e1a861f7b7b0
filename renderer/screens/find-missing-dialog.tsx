import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AppError } from '../../shared/app-error.ts';
import { onDayOfEnd } from '../../shared/end-of-org.ts';
import type { FoundMissing, MissingOrg } from '../../shared/missing-orgs.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import type { Result } from '../../shared/result.ts';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Icon, Spinner } from '../components/parts/icon.tsx';
import { useActions } from '../state/app-context.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

const text = words.life.missing;
const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium' });

/** The sandboxes and scratch orgs that an org lists and that are not in Latchkey: one press each makes a waiting row. */
export function FindMissingDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const [found, setFound] = useState<Result<FoundMissing> | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void actions.findMissing(org.key).then((result) => isCurrent && setFound(result));
    return () => {
      isCurrent = false;
    };
  }, [actions, org.key, tries]);
  const retry = () => {
    setFound(null);
    setTries((count) => count + 1);
  };
  return (
    <DialogFrame title={text.title(visibleText(org.alias))} onEscape={actions.closeDialog}>
      <div className="dialog-body" aria-busy={found === null}>
        <p role="status">
          {found === null ? (
            <>
              <Spinner /> {text.asking}
            </>
          ) : (
            found.ok && text.count(found.value.missing.length)
          )}
        </p>
        {found !== null && !found.ok && (
          <ErrorMessage error={found.error} takesFocus orgKey={org.key} onRetry={retry} />
        )}
        {found?.ok === true && <Found orgKey={org.key} found={found.value} />}
      </div>
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={actions.closeDialog}>
          {text.close}
        </Button>
      </div>
    </DialogFrame>
  );
}

function Found({ orgKey, found }: { readonly orgKey: OrgKey; readonly found: FoundMissing }) {
  const actions = useActions();
  const { missing, sandboxes, scratchOrgs } = found;
  /** Those that were added since they were found. */
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<AppError | null>(null);
  const isWaiting = (one: MissingOrg) => one.isWaiting || added.has(one.id);
  const left = missing.filter((one) => !isWaiting(one));
  const add = async (chosen: readonly MissingOrg[]) => {
    const ids = chosen.map(({ id }) => id);
    const result = await actions.addMissing(orgKey, ids);
    setError(result.ok ? null : result.error);
    if (result.ok) setAdded((before) => new Set([...before, ...ids]));
  };
  return (
    <>
      {error !== null && <ErrorMessage error={error} takesFocus />}
      {missing.length > 0 && (
        <ul className="missing" aria-label={text.list}>
          {missing.map((one) => (
            <Missing key={one.id} one={one} isWaiting={isWaiting(one)} onAdd={() => void add([one])} />
          ))}
        </ul>
      )}
      {left.length > 1 && (
        <Button className="button missing-all" onPress={() => void add(left)}>
          {text.addAll(left.length)}
        </Button>
      )}
      {missing.length > left.length && <p className="quiet">{text.waitingHint}</p>}
      {'none' in sandboxes && <p className="quiet">{text.noSandboxes[sandboxes.none]}</p>}
      {'none' in scratchOrgs && <p className="quiet">{text.noScratchOrgs[scratchOrgs.none]}</p>}
    </>
  );
}

interface MissingProps {
  readonly one: MissingOrg;
  readonly isWaiting: boolean;
  readonly onAdd: () => void;
}

function Missing({ one, isWaiting, onAdd }: MissingProps) {
  const { kind, name, username, copying, expiresAt } = one;
  return (
    <li className="missing-org">
      <KindBadge kind={kind} />
      <span className="missing-name">
        <ForeignText text={name} />
        {username !== undefined && username !== name && <ForeignText text={username} className="quiet" />}
        {copying !== undefined && (
          <span className="quiet">{text.copying(copying.status, copying.percent)}</span>
        )}
        {expiresAt !== undefined && (
          <span className="quiet">{words.life.endsSoon(day.format(onDayOfEnd(expiresAt)))}</span>
        )}
      </span>
      {/* The same place before and after, so that a keyboard that pressed it is still there. */}
      <Button
        className={isWaiting ? 'button button-quiet' : 'button'}
        aria-label={isWaiting ? text.waitsNamed(visibleText(name)) : text.addNamed(visibleText(name))}
        aria-disabled={isWaiting}
        onPress={() => {
          if (!isWaiting) onAdd();
        }}
      >
        {isWaiting && <Icon name="check" />}
        {isWaiting ? text.waits : text.add}
      </Button>
    </li>
  );
}
