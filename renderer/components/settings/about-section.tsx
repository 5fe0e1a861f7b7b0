import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { LicenceList } from './licence-list.tsx';
import type { SettingsSection } from './settings-section.ts';
import { SettingFrame } from './setting-frame.tsx';

const { about } = words.settings;

/** What this is, and what it is made of. */
export const aboutSection: SettingsSection = {
  id: 'about',
  title: about.title,
  rows: [
    { id: 'version', ...about.version, Row: Version },
    { id: 'licences', ...about.licences, Row: Licences },
  ],
};

function Version() {
  const status = useApp((state) => state.status);
  return (
    <SettingFrame name={about.version.name} hint={about.version.hint}>
      <span className="selectable">
        {status !== null && `${words.appName} ${status.version} · ${status.runtime}`}
      </span>
    </SettingFrame>
  );
}

function Licences() {
  const [isShown, setShown] = useState(false);
  const { name, hint, show, hide } = about.licences;
  return (
    <>
      <SettingFrame name={name} hint={hint}>
        <Button className="button" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
          {isShown ? hide : show}
        </Button>
      </SettingFrame>
      {isShown && <LicenceList />}
    </>
  );
}
