import { words } from '../../text/words.ts';
import { useSetting } from '../../state/use-setting.ts';
import { amountOptions, ChoiceSetting } from './choice-setting.tsx';
import type { SettingsSection } from './settings-section.ts';
import { SwitchSetting } from './switch-setting.tsx';

const { opening } = words.settings;
const MINUTES = [0, 15, 60, 240];

/** Windows of orgs: whether they come back, and when they sleep. */
export const openingSection: SettingsSection = {
  id: 'opening',
  title: opening.title,
  rows: [
    { id: 'bringBack', ...opening.bringBack, Row: BringBack },
    { id: 'hibernate', ...opening.hibernate, Row: Hibernate },
  ],
};

function Hibernate() {
  const [minutes, setMinutes] = useSetting('hibernateAfterMinutes');
  const { name, hint, never, after } = opening.hibernate;
  return (
    <ChoiceSetting
      name={name}
      hint={hint}
      value={minutes}
      options={amountOptions(MINUTES, minutes, (amount) => (amount === 0 ? never : after(amount)))}
      onChange={setMinutes}
    />
  );
}

function BringBack() {
  const [isOn, setOn] = useSetting('bringWindowsBack');
  const { name, hint } = opening.bringBack;
  return <SwitchSetting name={name} hint={hint} isOn={isOn} onChange={setOn} />;
}
