import { type KeyboardEvent, useEffect, useState } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components';
import type { FrameBridge, OtherOrg } from '../../shared/frame-contract.ts';
import type { OrgKey } from '../../shared/org.ts';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';
import { FrameButton } from './frame-button.tsx';
import type { Run } from './use-frame-failure.ts';

interface Props {
  readonly bridge: FrameBridge;
  readonly run: Run;
  /** The org of this window. */
  readonly own: OrgKey;
  readonly onClose: () => void;
}

/** Where else this page can be opened: type to narrow, arrows and Enter to choose, Escape to leave. */
export function FrameOtherOrgs({ bridge, run, own, onClose }: Props) {
  const text = words.frame.otherOrg;
  const [orgs, setOrgs] = useState<readonly OtherOrg[] | null>(null);
  const [typed, setTyped] = useState('');
  const [opening, setOpening] = useState<OtherOrg | null>(null);
  useEffect(() => {
    let isOver = false;
    void run(async () => {
      const listed = await bridge.listOtherOrgs();
      if (!isOver) setOrgs(listed.ok ? listed.value : []);
      return listed;
    });
    return () => {
      isOver = true;
    };
  }, [bridge, run]);

  const open = async (org: OtherOrg) => {
    // One at a time: an impatient second Enter opens nothing more.
    if (opening !== null) return;
    setOpening(org);
    const opened = await run(() => bridge.openInOrg({ orgKey: org.key }));
    setOpening(null);
    if (opened) onClose();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Before the field, which would only empty itself.
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };

  return (
    <section aria-label={text.title} className="frame-row frame-other-orgs" onKeyDownCapture={leave}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <div className="frame-other-orgs-head">
          <SearchField aria-label={text.search} autoFocus className="frame-other-orgs-search">
            <Input className="input" placeholder={text.search} spellCheck={false} />
          </SearchField>
          <p className="frame-other-orgs-lead">
            <strong>{text.title}.</strong> {text.lead}
          </p>
          <FrameButton label={text.close} icon="close" onPress={onClose} />
        </div>
        {orgs === null || orgs.length === 0 ? (
          <p role="status" className="frame-other-orgs-none">
            {orgs === null ? text.loading : text.none}
          </p>
        ) : (
          <Choices orgs={orgs} own={own} typed={typed} onChoose={(org) => void open(org)} />
        )}
      </Autocomplete>
      <p role="status" className={opening === null ? 'only-heard' : 'frame-other-orgs-none'}>
        {opening !== null && <bdi>{text.opening(visibleText(opening.alias))}</bdi>}
      </p>
    </section>
  );
}

interface ChoicesProps {
  readonly orgs: readonly OtherOrg[];
  readonly own: OrgKey;
  readonly typed: string;
  readonly onChoose: (org: OtherOrg) => void;
}

function Choices({ orgs, own, typed, onChoose }: ChoicesProps) {
  const text = words.frame.otherOrg;
  const found = orgs.filter((org) => isMeant(org, typed));
  const ofSame = found.filter(({ key }) => organizationOf(key) === organizationOf(own));
  const elsewhere = found.filter(({ key }) => organizationOf(key) !== organizationOf(own));
  return (
    <ListBox
      aria-label={text.list}
      className="frame-choices"
      renderEmptyState={() => <bdi>{text.noneFound(typed.trim())}</bdi>}
      onAction={(key) => {
        const org = orgs.find((one) => one.key === key);
        if (org !== undefined) onChoose(org);
      }}
    >
      {ofSame.length > 0 && (
        <ListBoxSection>
          <Header className="frame-choices-header">{text.sameOrganization}</Header>
          {ofSame.map(choice)}
        </ListBoxSection>
      )}
      {elsewhere.length > 0 && (
        <ListBoxSection>
          <Header className="frame-choices-header">{text.list}</Header>
          {elsewhere.map(choice)}
        </ListBoxSection>
      )}
    </ListBox>
  );
}

function choice(org: OtherOrg) {
  const { key, alias, kind, username } = org;
  return (
    <ListBoxItem
      key={key}
      id={key}
      textValue={visibleText(`${alias}, ${words.kinds[kind]}, ${username}`)}
      className={`frame-choice kind-${kind}`}
    >
      <KindBadge kind={kind} />
      <ForeignText text={alias} className="frame-choice-alias" />
      <ForeignText text={username} className="frame-choice-username" />
    </ListBoxItem>
  );
}

const organizationOf = (key: OrgKey): string => key.split(':')[0] ?? '';

/** Every typed word is somewhere in the org's alias, user or kind. */
function isMeant({ alias, username, kind }: OtherOrg, typed: string): boolean {
  const all = `${alias} ${username} ${words.kinds[kind]}`.toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => all.includes(word));
}
