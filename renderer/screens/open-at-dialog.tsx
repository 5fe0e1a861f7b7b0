import { useEffect, useState } from 'react';
import { Autocomplete, Button, Input, Label, SearchField, Text } from 'react-aria-components';
import type { AppError } from '../../shared/app-error.ts';
import { matchLandingPages } from '../../shared/match-landing-pages.ts';
import type { OpenAtChoices } from '../../shared/open-at.ts';
import type { OrgSummary } from '../../shared/org.ts';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { CheckField } from '../components/fields/check-field.tsx';
import { choiceOf, type PageChoice, type PageGroup, PageList } from '../components/open/page-list.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { useActions } from '../state/app-context.ts';
import { spokenPages } from '../state/spoken-pages.ts';
import { readTypedPage, type TypedPage } from '../state/typed-page.ts';
import { useTask } from '../state/use-task.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

const texts = words.openPages.at;
const RECORD_ID = 'record-id';
const ANY_PATH = 'any-path';

/** Opens an org at a page found by words, a record's id or any path of its own host. */
export function OpenAtDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [always, setAlways] = useState(false);
  const [choices, setChoices] = useState<OpenAtChoices | null>(null);
  const [problem, setProblem] = useState<AppError | null>(null);
  const task = useTask();

  useEffect(() => {
    let isCurrent = true;
    void actions.getOpenAt(org.key).then((result) => {
      if (!isCurrent) return;
      if (result.ok) setChoices({ ...result.value, pages: spokenPages(result.value.pages) });
      else setProblem(result.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [org.key, actions]);

  const open = (path: string) =>
    task.run(async () => {
      const failed = always ? await actions.setLandingPage(org.key, path) : null;
      if (failed !== null) return failed;
      actions.leaveForRow(org.key);
      void actions.openOrgAt(org.key, path);
      return null;
    });
  const choose = ({ id, path }: PageChoice) => {
    if (path !== null) open(path);
    else if (id === ANY_PATH) {
      setTyped('/');
      setSaid(texts.anyPathHint);
    } else setSaid(texts.recordIdHint);
  };
  const forget = () =>
    task.run(async () => {
      const failed = await actions.setLandingPage(org.key, null);
      if (failed !== null) return failed;
      setChoices((before) => before && { ...before, landingPage: null });
      setSaid(texts.forgotten);
      return null;
    });

  const read = readTypedPage(typed);
  const landing = choices?.landingPage ?? null;
  const failure = task.error ?? problem;
  return (
    <DialogFrame title={texts.title(visibleText(org.alias))} onEscape={actions.closeDialog} size="large">
      <div className="dialog-body open-at">
        <p className="dialog-org">
          <KindBadge kind={org.kind} />
          <ForeignText text={org.username} />
        </p>
        <Autocomplete
          inputValue={typed}
          onInputChange={(text) => {
            setTyped(text);
            setSaid(null);
          }}
        >
          <SearchField className="field" autoFocus>
            <Label className="field-label">{texts.field}</Label>
            <Input
              className="input"
              placeholder={texts.placeholder}
              spellCheck="false"
              role="combobox"
              aria-haspopup="listbox"
              aria-expanded="true"
            />
            <Text slot="description" className="field-hint">
              {hintOf(read) ?? said}
            </Text>
          </SearchField>
          {choices !== null && <PageList groups={groupsOf(typed, read, choices)} onChoose={choose} />}
        </Autocomplete>
        {choices !== null && landing !== null && (
          <p className="open-at-landing">
            <ForeignText text={texts.landing(nameOf(landing, choices))} />
            <Button className="button button-small" onPress={forget}>
              {texts.forget}
            </Button>
          </p>
        )}
        <CheckField label={texts.always} isChecked={always} onChange={setAlways} hint={texts.alwaysHint} />
        {choices !== null && <OwnFile {...choices.ownFile} />}
        {failure !== null && <ErrorMessage error={failure} />}
      </div>
      <div className="dialog-footer">
        <Button className="button" onPress={actions.closeDialog}>
          {texts.cancel}
        </Button>
      </div>
    </DialogFrame>
  );
}

/** Where a person adds pages of their own, and what in their file could not be used. */
function OwnFile({ shownPath, faults }: OpenAtChoices['ownFile']) {
  if (faults.length === 0) {
    return (
      <p className="field-hint">
        <ForeignText text={texts.addOwn(shownPath)} /> <code>{texts.example}</code>
      </p>
    );
  }
  return (
    <div className="notice notice-warning own-file">
      <div>
        <ForeignText text={texts.ownFile(shownPath)} />
        <ul>
          {faults.slice(0, 5).map((fault) => (
            <li key={fault}>
              <ForeignText text={fault} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** What is wrong with what was typed; null while nothing is. */
function hintOf(read: TypedPage): string | null {
  if (read.kind !== 'fault') return null;
  switch (read.fault) {
    case 'path':
      return texts.noPath;
    case 'id':
      return texts.badId;
    case 'address':
      return texts.wholeAddress;
  }
}

/** What is offered for what was typed, the likeliest first. */
function groupsOf(typed: string, read: TypedPage, choices: OpenAtChoices): readonly PageGroup[] {
  const recent = choices.recentPaths
    .filter((path) => read.kind === 'words' && path.toLowerCase().includes(typed.trim().toLowerCase()))
    .map((path) => ({ id: `recent ${path}`, name: nameOf(path, choices), path }));
  const pages = read.kind === 'words' ? matchLandingPages(typed, choices.pages).map(choiceOf) : [];
  const isEmpty = typed.trim() === '';
  const recents: PageGroup = { title: texts.recent, icon: 'refresh', choices: recent };
  const found: PageGroup = { title: texts.pages, icon: 'window', choices: pages };
  const more: PageGroup = {
    title: texts.other,
    icon: 'edit',
    choices: [
      { id: RECORD_ID, name: texts.recordId, path: null },
      { id: ANY_PATH, name: texts.anyPath, path: null },
    ],
  };
  if (isEmpty) return [recents, found, more];
  return [{ title: texts.typed, icon: 'open', choices: typedChoices(read) }, found, recents];
}

function typedChoices(read: TypedPage): readonly PageChoice[] {
  if (read.kind === 'record') return [{ id: 'typed', name: texts.openRecord(read.id), path: read.path }];
  if (read.kind === 'path') return [{ id: 'typed', name: texts.openPath(read.path), path: read.path }];
  return [];
}

/** A page's own name, where the path is one's; else the path. */
const nameOf = (path: string, { pages }: OpenAtChoices): string =>
  pages.find((page) => page.path === path)?.name ?? path;
