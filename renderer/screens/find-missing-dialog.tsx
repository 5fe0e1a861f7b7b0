import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FoundMissing, MissingOrg } from '../../shared/missing-orgs.ts';
import type { OrgSummary } from '../../shared/org.ts';
import type { Result } from '../../shared/result.ts';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Spinner } from '../components/parts/icon.tsx';
import { useActions } from '../state/app-context.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

const text = words.life.missing;
const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium' });

/** The sandboxes and scratch orgs that an org lists and that are not in Latchkey, each one press away from Add org. */
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
        {found?.ok === true && <Found found={found.value} />}
      </div>
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={actions.closeDialog}>
          {text.close}
        </Button>
      </div>
    </DialogFrame>
  );
}

function Found({ found }: { readonly found: FoundMissing }) {
  const { missing, sandboxes, scratchOrgs } = found;
  return (
    <>
      {missing.length > 0 && (
        <ul className="missing" aria-label={text.list}>
          {missing.map((one) => (
            <Missing key={`${one.kind} ${one.name} ${one.username ?? ''}`} one={one} />
          ))}
        </ul>
      )}
      {'none' in sandboxes && <p className="quiet">{text.noSandboxes[sandboxes.none]}</p>}
      {'none' in scratchOrgs && <p className="quiet">{text.noScratchOrgs[scratchOrgs.none]}</p>}
    </>
  );
}

function Missing({ one }: { readonly one: MissingOrg }) {
  const actions = useActions();
  const { kind, name, alias, loginHost, username, copying, expiresAt } = one;
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
          <span className="quiet">{words.life.endsSoon(day.format(expiresAt))}</span>
        )}
      </span>
      <Button
        className="button"
        aria-label={text.addNamed(visibleText(name))}
        onPress={() => actions.show({ kind: 'add-org', loginHost, alias: alias.slice(0, 60) })}
      >
        {text.add}
      </Button>
    </li>
  );
}
