import { useInstalledBrowsers } from '../../state/use-installed-browsers.ts';
import { words } from '../../text/words.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Spinner } from '../parts/icon.tsx';
import type { SettingsSection } from './settings-section.ts';
import { SettingFrame } from './setting-frame.tsx';

const { browsers } = words.settings;

/** The browsers orgs can be opened in; which one is chosen with each org. */
export const browsersSection: SettingsSection = {
  id: 'browsers',
  title: browsers.title,
  rows: [{ id: 'browsers', ...browsers, Row: Browsers }],
};

function Browsers() {
  const found = useInstalledBrowsers();
  return (
    <div className="setting setting-block">
      <SettingFrame name={browsers.name} hint={browsers.hint} />
      {found === null && <Spinner />}
      {found?.length === 0 && <p className="quiet">{browsers.none}</p>}
      {found !== null && found.length > 0 && (
        <ul className="settings-browsers" aria-label={browsers.name}>
          {found.map(({ id, name, icon, profiles }) => (
            <li key={id}>
              {icon !== null && <img src={icon} alt="" width={16} height={16} />}
              <ForeignText text={name} />
              <span className="quiet">{browsers.profiles(profiles.length)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
