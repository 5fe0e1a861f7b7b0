import { useApp } from '../../state/app-context.ts';
import { words } from '../../text/en.ts';
import type { SettingsSection } from './settings-section.ts';
import { SettingFrame } from './setting-frame.tsx';

const { about } = words.settings;

/** What this is, and what it is made of. */
export const aboutSection: SettingsSection = {
  id: 'about',
  title: about.title,
  rows: [{ ...about.version, Row: Version }],
};

function Version() {
  const status = useApp((state) => state.status);
  return (
    <SettingFrame name={about.version.name}>
      <span className="selectable">
        {status !== null && `${words.appName} ${status.version} · ${status.runtime}`}
      </span>
    </SettingFrame>
  );
}
