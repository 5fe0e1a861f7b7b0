import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FoundPage } from '../../shared/open-at.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import { Field } from '../components/fields/field.tsx';
import { FoundOrgs, OrgLine } from '../components/open/found-orgs.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Icon } from '../components/parts/icon.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { useFoundPage } from '../state/use-found-page.ts';
import { words } from '../text/words.ts';

const texts = words.openPages.paste;

/** Opens any address of an org's page in the org it belongs to, logged in. */
export function PasteUrlDialog({ text: pasted }: { readonly text: string }) {
  const actions = useActions();
  const all = useApp((state) => state.orgs);
  const [text, setText] = useState(pasted);
  const [asks, setAsks] = useState(false);
  const found = useFoundPage(text);

  const orgsOf = (page: FoundPage): readonly OrgSummary[] =>
    page.orgs.flatMap((key) => all.find((org) => org.key === key) ?? []);
  const open = (page: FoundPage, orgKey: OrgKey) => {
    const isUserOfOrg = page.why === 'host' || page.why === 'organization';
    actions.leaveForRow(orgKey);
    void actions.openOrgAt(orgKey, page.path, isUserOfOrg && page.orgs.length > 1);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    // Enter may come before the answer to the last key.
    const result = await actions.findPage(text);
    if (!result.ok) return;
    const [first] = result.value.orgs;
    if (first !== undefined && result.value.settled) open(result.value, first);
    else setAsks(true);
  };

  const page = found.kind === 'found' ? found.page : null;
  return (
    <DialogFrame title={texts.title} onEscape={actions.closeDialog}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        <div className="dialog-body">
          <Field
            label={texts.field}
            value={text}
            onChange={(typed) => {
              setText(typed);
              setAsks(false);
            }}
            hint={found.kind === 'empty' ? texts.hint : undefined}
            isInvalid={found.kind === 'not-found'}
            isMonospace
            autoFocus
          />
          {/* Always there, or what is said in it would not be heard. */}
          <div role="status" className="found">
            {found.kind === 'not-found' && (
              <p className="hint-bad">
                <Icon name="warning" />
                {found.error.message}
              </p>
            )}
            {page !== null && <FoundWords page={page} org={orgsOf(page)[0]} />}
          </div>
          {page !== null && <Choices page={page} orgs={orgsOf(page)} takesFocus={asks} onChoose={open} />}
        </div>
        <div className="dialog-footer">
          <Button className="button" onPress={actions.closeDialog}>
            {texts.cancel}
          </Button>
          {page?.orgs.length === 0 ? (
            <Button
              className="button button-primary"
              onPress={() => actions.show({ kind: 'add-org', loginHost: page.loginHost })}
            >
              {texts.addOrg}
            </Button>
          ) : (
            <Button className="button button-primary" type="submit" aria-disabled={page === null}>
              {texts.open}
            </Button>
          )}
        </div>
      </form>
    </DialogFrame>
  );
}

/** What was understood of the text, in a sentence. */
function FoundWords({ page, org }: { readonly page: FoundPage; readonly org: OrgSummary | undefined }) {
  if (org === undefined) {
    return (
      <p>
        {page.loginHost === null ? texts.noneWithId : texts.noneAt(page.loginHost.replace(/^https:\/\//, ''))}
      </p>
    );
  }
  if (!page.settled) return <p>{texts.which[page.why]}</p>;
  return (
    <>
      <p className="found-path">
        <ForeignText text={texts.opens(page.path === '/' ? texts.startPage : page.path)} />
      </p>
      <div className="found-settled">
        <OrgLine org={org} />
      </div>
    </>
  );
}

interface ChoicesProps {
  readonly page: FoundPage;
  readonly orgs: readonly OrgSummary[];
  readonly takesFocus: boolean;
  readonly onChoose: (page: FoundPage, orgKey: OrgKey) => void;
}

/** The orgs that are asked about, or besides the one that is meant. */
function Choices({ page, orgs, takesFocus, onChoose }: ChoicesProps) {
  const offered = page.settled ? orgs.slice(1) : orgs;
  if (offered.length === 0) return null;
  return (
    <>
      {page.settled && <p className="quiet">{texts.others}</p>}
      <FoundOrgs orgs={offered} takesFocus={takesFocus} onChoose={(orgKey) => onChoose(page, orgKey)} />
    </>
  );
}
