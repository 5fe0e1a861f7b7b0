import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AppError } from '../../../shared/app-error.ts';
import type { ToldEntry } from '../../../shared/oauth-errors/told-entry.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { SetupPage } from '../../../shared/setup-page.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { listMends, type Mend, type MendHandlers } from '../../state/mends.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';

interface Props {
  readonly error: AppError;
  readonly entry: ToldEntry | null;
  /** The note for an admin, where one can help. */
  readonly note: string | null;
  /** False: only the first of the buttons. */
  readonly isWhole: boolean;
  readonly orgKey: OrgKey | undefined;
  readonly handlers: MendHandlers;
  readonly children: ReactNode;
}

/** The buttons of a failure: those that mend it, and the note for an admin. */
export function ErrorActions({ error, entry, note, isWhole, orgKey, handlers, children }: Props) {
  const actions = useActions();
  const practice = useApp((state) => state.status?.practice.running ?? null);
  /** What a button answered, told beside it. */
  const [answer, setAnswer] = useState('');

  const target = targetOf(error, orgKey);
  const mends = listMends(
    error,
    entry,
    handlers,
    practice === null
      ? undefined
      : { production: practice.productionLoginHost, sandbox: practice.sandboxLoginHost },
  ).filter((mend) => mend.kind !== 'setup-page' || target !== null);
  const shown = isWhole ? mends : mends.slice(0, 1);

  const openPage = async (page: SetupPage) => {
    if (target === null) return;
    const failed = await actions.openSetupPage({ page, of: target });
    setAnswer(failed?.message ?? '');
  };
  const copyNote = async (text: string) => {
    const failed = await actions.copyNote(text);
    setAnswer(failed?.message ?? words.problem.noteCopied);
  };

  return (
    <div className="error-actions">
      {shown.map((mend) => (
        <Button
          key={labelOf(mend)}
          className="button button-small"
          onPress={() => (mend.kind === 'setup-page' ? void openPage(mend.page) : mend.act())}
        >
          {mend.kind === 'setup-page' && <Icon name="open" />}
          {labelOf(mend)}
        </Button>
      ))}
      {note !== null && (
        <Button className="button button-small" onPress={() => void copyNote(note)}>
          <Icon name="copy" />
          {words.problem.copyNote}
        </Button>
      )}
      <span role="status" className="error-answer">
        {visibleText(answer)}
      </span>
      {children}
    </div>
  );
}

function targetOf({ subject }: AppError, orgKey: OrgKey | undefined) {
  if (orgKey !== undefined) return { kind: 'org', orgKey } as const;
  return subject?.loginHost === undefined ? null : ({ kind: 'host', loginHost: subject.loginHost } as const);
}

function labelOf(mend: Mend): string {
  switch (mend.kind) {
    case 'sign-in-again':
      return words.problem.signInAgain;
    case 'retry':
      return words.problem.retry;
    case 'change-client-app':
      return words.problem.changeClientApp;
    case 'archive-org':
      return words.life.archive;
    case 'remove-org':
      return words.problem.removeOrg;
    case 'unlock':
      return words.problem.unlock;
    case 'use-host':
      return words.problem.useHost(mend.loginHost.replace(/^https?:\/\//, ''));
    case 'setup-page':
      return words.problem.setupPages[mend.page];
  }
}
