import { Button } from 'react-aria-components';
import type { PracticeStatus } from '../../../shared/app-status.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { Spinner } from '../parts/icon.tsx';
import type { SettingsSection } from './settings-section.ts';
import { SettingFrame } from './setting-frame.tsx';

const { practice } = words.settings;

/** The made-up Salesforce to try things in. */
export const practiceSection: SettingsSection = {
  id: 'practice',
  title: practice.title,
  rows: [{ id: 'practice', ...practice, Row: Practice }],
};

function Practice() {
  const actions = useActions();
  const status = useApp((state) => state.status?.practice ?? null);
  const isStarting = useApp((state) => state.startingPractice);
  const running = status?.running ?? null;
  const signIn = (loginHost: string) => {
    actions.closeSettings();
    actions.show({ kind: 'add-org', loginHost });
  };
  return (
    <SettingFrame name={practice.name} hint={`${practice.hint} ${stateOf(status)}`}>
      {running !== null ? (
        <Button className="button" onPress={() => signIn(running.productionLoginHost)}>
          {practice.signIn}
        </Button>
      ) : (
        status?.available === true && (
          <Button className="button" onPress={() => void actions.startPractice()}>
            {isStarting && <Spinner />}
            {isStarting ? words.empty.startingPractice : practice.start}
          </Button>
        )
      )}
    </SettingFrame>
  );
}

function stateOf(status: PracticeStatus | null): string {
  if (status === null) return '';
  if (status.running !== null) return practice.running(status.running.productionLoginHost);
  return status.available ? practice.off : practice.unavailable;
}
