import { words } from '../../text/words.ts';
import { useSetting } from '../../state/use-setting.ts';
import { amountOptions, ChoiceSetting } from './choice-setting.tsx';
import type { SettingsSection } from './settings-section.ts';

const { clipboard } = words.settings;
const SECONDS = [10, 30, 60, 120, 300];

/** How long what was copied stays on the clipboard. */
export const clipboardSection: SettingsSection = {
  id: 'clipboard',
  title: clipboard.title,
  rows: [{ id: 'seconds', ...clipboard.seconds, Row: Seconds }],
};

function Seconds() {
  const [seconds, setSeconds] = useSetting('clipboardSeconds');
  const { name, hint, after } = clipboard.seconds;
  return (
    <ChoiceSetting
      name={name}
      hint={hint}
      value={seconds}
      options={amountOptions(SECONDS, seconds, after)}
      onChange={setSeconds}
    />
  );
}
