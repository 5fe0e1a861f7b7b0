import { useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { useSetting } from '../../state/use-setting.ts';
import type { SettingsSection } from './settings-section.ts';
import { SwitchSetting } from './switch-setting.tsx';

const text = words.desktop;

/** Latchkey around its windows. */
export const desktopSection: SettingsSection = {
  id: 'desktop',
  title: text.title,
  rows: [
    { id: 'tray', ...text.tray, Row: ShowTray },
    { id: 'closeToTray', ...text.closeToTray, Row: CloseToTray },
    { id: 'login', ...text.login, Row: StartAtLogin },
  ],
};

function ShowTray() {
  const [isOn, setOn] = useSetting('showTray');
  return <SwitchSetting name={text.tray.name} hint={text.tray.hint} isOn={isOn} onChange={setOn} />;
}

function CloseToTray() {
  const [isOn, setOn] = useSetting('closeToTray');
  const [hasTray] = useSetting('showTray');
  const { name, hint, needsTray } = text.closeToTray;
  return (
    <SwitchSetting
      name={name}
      hint={hasTray ? hint : needsTray}
      isOn={isOn && hasTray}
      isDisabled={!hasTray}
      onChange={setOn}
    />
  );
}

function StartAtLogin() {
  const [isOn, setOn] = useSetting('startAtLogin');
  const isPossible = useApp((state) => state.status?.canStartAtLogin === true);
  const { name, hint, packedOnly } = text.login;
  return (
    <SwitchSetting
      name={name}
      hint={isPossible ? hint : packedOnly}
      isOn={isOn && isPossible}
      isDisabled={!isPossible}
      onChange={setOn}
    />
  );
}
