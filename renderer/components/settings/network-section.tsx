import { Button } from 'react-aria-components';
import { useActions, useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { NetworkFields } from '../network/network-fields.tsx';
import type { SettingsSection } from './settings-section.ts';
import { SettingFrame } from './setting-frame.tsx';

const { network } = words.settings;

/** The network, as in the doctor, and the way to the doctor. */
export const networkSection: SettingsSection = {
  id: 'network',
  title: network.title,
  rows: [
    { id: 'network', name: network.name, words: network.words, Row: Network },
    { id: 'doctor', ...network.doctor, Row: DoctorRow },
  ],
};

function Network() {
  const settings = useApp((state) => state.network);
  return (
    <div className="setting setting-block">
      {settings !== null && <NetworkFields network={settings} onChanged={() => undefined} />}
    </div>
  );
}

function DoctorRow() {
  const actions = useActions();
  const { name, hint, open } = network.doctor;
  return (
    <SettingFrame name={name} hint={hint}>
      <Button className="button" onPress={actions.showDoctor}>
        {open}
      </Button>
    </SettingFrame>
  );
}
