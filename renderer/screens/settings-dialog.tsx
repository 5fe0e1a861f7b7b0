import { useRef, useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { Icon } from '../components/parts/icon.tsx';
import { findSettings } from '../components/settings/find-settings.ts';
import { SECTIONS } from '../components/settings/sections.ts';
import type { SettingsSection } from '../components/settings/settings-section.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { words } from '../text/words.ts';

/** Everything that can be set, on one page with a search. */
export function SettingsDialog() {
  const open = useApp((state) => state.openSettings);
  return open && <OpenSettings key={open.search} search={open.search} />;
}

function OpenSettings({ search }: { readonly search: string }) {
  const actions = useActions();
  const error = useApp((state) => state.settingsError);
  const [text, setText] = useState(search);
  const page = useRef<HTMLDivElement>(null);
  const found = findSettings(SECTIONS, text);
  const goTo = (id: string) => page.current?.querySelector(`#${headingOf(id)}`)?.scrollIntoView();
  return (
    <DialogFrame title={words.settings.title} onEscape={actions.closeSettings} size="wide">
      <SearchField
        className="settings-search"
        aria-label={words.settings.search}
        value={text}
        onChange={setText}
        autoFocus
      >
        <Icon name="search" />
        <Input className="input" placeholder={words.settings.searchHint} />
      </SearchField>
      {error !== null && (
        <div className="settings-error">
          <ErrorMessage error={error} />
        </div>
      )}
      <div className="settings">
        <nav className="settings-nav" aria-label={words.settings.sections}>
          {found.map(({ id, title }) => (
            <Button key={id} className="button button-quiet settings-link" onPress={() => goTo(id)}>
              {title}
            </Button>
          ))}
        </nav>
        <div className="settings-page" ref={page}>
          {found.map((section) => (
            <Section key={section.id} section={section} />
          ))}
          <p role="status" className="settings-nothing">
            {found.length === 0 && <bdi>{words.settings.nothing(text)}</bdi>}
          </p>
        </div>
      </div>
      <div className="dialog-footer">
        <Button className="button" onPress={actions.closeSettings}>
          {words.settings.close}
        </Button>
      </div>
    </DialogFrame>
  );
}

function Section({ section }: { readonly section: SettingsSection }) {
  return (
    <section className="settings-section" aria-labelledby={headingOf(section.id)}>
      <h3 id={headingOf(section.id)}>{section.title}</h3>
      {section.rows.map(({ name, Row }) => (
        <Row key={name} />
      ))}
    </section>
  );
}

const headingOf = (id: string) => `settings-${id}`;
