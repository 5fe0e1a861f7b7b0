import { LANGUAGES } from '../../../shared/language.ts';
import { LIST_LAYOUTS } from '../../../shared/list-columns.ts';
import { words } from '../../text/words.ts';
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
    { id: 'language', ...appearance.language, Row: Language },
    { id: 'theme', ...appearance.theme, Row: Theme },
    { id: 'contrast', ...appearance.contrast, Row: Contrast },
    { id: 'layout', ...appearance.layout, Row: Layout },
    { id: 'density', ...appearance.density, Row: Density },
    { id: 'motion', ...appearance.motion, Row: Motion },
  ],
};

function Language() {
  const [language, setLanguage] = useSetting('language');
  const { name, hint, ...names } = appearance.language;
  return (
    <ChoiceSetting
      name={name}
      hint={hint}
      value={language}
      options={(['system', ...LANGUAGES] as const).map((value) => ({ value, name: names[value] }))}
      onChange={setLanguage}
    />
  );
}

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

function Layout() {
  const [layout, setLayout] = useSetting('layout');
  const { name, hint, ...names } = appearance.layout;
  return (
    <ChoiceSetting
      name={name}
      hint={hint}
      value={layout}
      options={LIST_LAYOUTS.map((value) => ({ value, name: names[value] }))}
      onChange={setLayout}
    />
  );
}

function Density() {
  const [density, setDensity] = useSetting('density');
  const { name, hint, ...names } = appearance.density;
  return (
    <ChoiceSetting
      name={name}
      hint={hint}
      value={density}
      options={(['comfortable', 'compact'] as const).map((value) => ({ value, name: names[value] }))}
      onChange={setDensity}
    />
  );
}

function Motion() {
  return <SettingFrame name={appearance.motion.name} hint={appearance.motion.text} />;
}
