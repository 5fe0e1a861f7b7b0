import { Button } from 'react-aria-components';
import type { MovingDialog } from '../../../shared/moving.ts';
import { useActions } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import type { SettingsSection } from './settings-section.ts';
import { SettingFrame } from './setting-frame.tsx';

const { moving } = words.settings;

/** A row whose button opens one of the dialogs about moving above the settings. */
function rowOf(kind: MovingDialog) {
  const { name, hint, open, words: others } = moving[kind];
  const Row = () => {
    const actions = useActions();
    return (
      <SettingFrame name={name} hint={hint}>
        <Button className="button" onPress={() => actions.show({ kind })}>
          {open}
        </Button>
      </SettingFrame>
    );
  };
  return { id: kind, name, words: others, Row };
}

/** Moving orgs in and out, and the copies Latchkey keeps. */
export const movingSection: SettingsSection = {
  id: 'moving',
  title: moving.title,
  rows: [rowOf('export'), rowOf('import'), rowOf('catalogues'), rowOf('restore')],
};
