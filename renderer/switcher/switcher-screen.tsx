import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { OrgSummary } from '../../shared/org.ts';
import type { SwitcherBridge } from '../../shared/switcher-contract.ts';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { Icon } from '../components/parts/icon.tsx';
import { MarkedText, SearchMarksContext } from '../components/search/search-marks.tsx';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';
import { useSwitcher } from './use-switcher.ts';

const text = words.switcher;

/** A field and what it finds: the arrows choose, Enter opens, Ctrl+C or ⌘C copies a token, Escape turns away. */
export function SwitcherScreen({ bridge }: { readonly bridge: SwitcherBridge }) {
  const switcher = useSwitcher(bridge);
  const { typed, found, shown, meant } = switcher;
  const field = useRef<HTMLInputElement>(null);
  // The window stays and only comes up again: the field has to be where typing goes, each time.
  useEffect(() => {
    const focus = () => field.current?.focus();
    focus();
    window.addEventListener('focus', focus);
    return () => window.removeEventListener('focus', focus);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const act = actOf(event);
    if (act === null) return;
    if (act === 'copy' && (meant === null || hasSelection(event.currentTarget))) return;
    event.preventDefault();
    if (act === 'hide') switcher.hide();
    else if (act === 'next') switcher.step(1);
    else if (act === 'previous') switcher.step(-1);
    else if (meant !== null && act === 'open') switcher.open(meant.key);
    else if (meant !== null) void switcher.copyToken(meant.key);
  };

  return (
    <main className="switcher" aria-label={text.title}>
      <div className="switcher-field">
        <Icon name="search" />
        <input
          ref={field}
          role="combobox"
          aria-label={text.field}
          aria-expanded={shown.length > 0}
          aria-controls="switcher-orgs"
          aria-autocomplete="list"
          {...(meant === null ? {} : { 'aria-activedescendant': `org-${meant.key}` })}
          placeholder={text.placeholder}
          value={typed}
          maxLength={500}
          autoComplete="off"
          spellCheck="false"
          onChange={(event) => switcher.type(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <SearchMarksContext value={found === null ? null : { marks: found.marks, guessed: found.guessed }}>
        <ul id="switcher-orgs" className="switcher-orgs" role="listbox" aria-label={text.list}>
          {shown.map((org) => (
            <li
              key={org.key}
              id={`org-${org.key}`}
              role="option"
              aria-selected={org.key === meant?.key}
              className={`switcher-org kind-${org.kind}`}
              onPointerMove={() => switcher.mean(org.key)}
              onClick={() => switcher.open(org.key)}
            >
              <OrgLine org={org} />
            </li>
          ))}
        </ul>
      </SearchMarksContext>
      <p role="status" className="switcher-status">
        {switcher.problem !== null
          ? switcher.problem
          : found !== null && shown.length === 0 && (switcher.isEmpty ? text.noOrgs : text.nothing)}
      </p>
      <p className="switcher-keys quiet">{text.keys(navigator.userAgent.includes('Mac'))}</p>
    </main>
  );
}

function OrgLine({ org }: { readonly org: OrgSummary }) {
  return (
    <>
      <span className="switcher-names">
        <bdi className="switcher-alias">
          <MarkedText text={visibleText(org.alias)} />
        </bdi>
        <bdi className="switcher-user">
          <MarkedText text={visibleText(org.username)} /> ·{' '}
          <MarkedText text={visibleText(org.organizationName)} />
        </bdi>
      </span>
      {org.state === 'needs-sign-in' && <span className="switcher-state">{words.states[org.state]}</span>}
      <KindBadge kind={org.kind} />
    </>
  );
}

type Act = 'hide' | 'next' | 'previous' | 'open' | 'copy';

function actOf(event: KeyboardEvent): Act | null {
  // Enter that ends the writing of a character of another script opens nothing.
  if (event.nativeEvent.isComposing) return null;
  switch (event.key) {
    case 'Escape':
      return 'hide';
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'Enter':
      return 'open';
    case 'c':
      return event.ctrlKey || event.metaKey ? 'copy' : null;
    default:
      return null;
  }
}

/** Who has marked text in the field wants to copy that. */
const hasSelection = ({ selectionStart, selectionEnd }: HTMLInputElement): boolean =>
  selectionStart !== selectionEnd;
