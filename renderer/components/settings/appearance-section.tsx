import { words } from '../../text/en.ts';
import { useSetting } from '../../state/use-setting.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import type { SettingsSection } from './settings-section.ts';
import { SettingFrame } from './setting-frame.tsx';
import { SwitchSetting } from './switch-setting.tsx';

const { appearance } = words.settings;

/** How Latchkey looks. */
export const appearanceSection: SettingsSection = {
  id: 'appearance',
  title: appearance.title,
  rows: [
    { ...appearance.theme, Row: Theme },
    { ...appearance.contrast, Row: Contrast },
    { ...appearance.motion, Row: Motion },
  ],
};

function Theme() {
  const [theme, setTheme] = useSetting('theme');
  const { name, hint, ...names } = appearance.theme;
  return (
    <ChoiceSetting
      name={name}
      hint={hint}
      value={theme}
      options={(['system', 'light', 'dark'] as const).map((value) => ({ value, name: names[value] }))}
      onChange={setTheme}
    />
  );
}

function Contrast() {
  const [isOn, setOn] = useSetting('highContrast');
  const { name, hint } = appearance.contrast;
  return <SwitchSetting name={name} hint={hint} isOn={isOn} onChange={setOn} />;
}

function Motion() {
  return <SettingFrame name={appearance.motion.name} hint={appearance.motion.text} />;
}
