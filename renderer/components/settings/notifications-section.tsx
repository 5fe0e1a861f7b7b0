import { words } from '../../text/words.ts';
import { useSetting } from '../../state/use-setting.ts';
import type { SettingsSection } from './settings-section.ts';
import { SwitchSetting } from './switch-setting.tsx';

const text = words.desktop.notifications;
type Told = 'notifyExpiry' | 'notifyIdle' | 'notifyRefresh';

/** What the system tells, outside Latchkey's windows. */
export const notificationsSection: SettingsSection = {
  id: 'notifications',
  title: text.title,
  rows: (['notifyExpiry', 'notifyIdle', 'notifyRefresh'] as const).map((setting) => ({
    id: setting,
    ...text[setting],
    Row: () => <Tell setting={setting} />,
  })),
};

function Tell({ setting }: { readonly setting: Told }) {
  const [isOn, setOn] = useSetting(setting);
  const { name, hint } = text[setting];
  return <SwitchSetting name={name} hint={hint} isOn={isOn} onChange={setOn} />;
}
