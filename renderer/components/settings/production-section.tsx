import { useEffect, useState } from 'react';
import {
  GUARD_LEVELS,
  GUARDED_ACTS,
  type GuardedAct,
  type GuardLevel,
  type GuardLevels,
} from '../../../shared/production-guard.ts';
import { useActions } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import type { SettingsSection } from './settings-section.ts';

const text = words.guard.settings;

/** What stands before acts on production. */
export const productionSection: SettingsSection = {
  id: 'production',
  title: text.title,
  rows: GUARDED_ACTS.map((act) => ({
    id: act,
    name: text.acts[act].name,
    words: text.words,
    Row: () => <Level act={act} />,
  })),
};

function Level({ act }: { readonly act: GuardedAct }) {
  const actions = useActions();
  const [levels, setLevels] = useState<GuardLevels | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    void actions.getGuard().then((told) => {
      if (!isGone) setLevels(told);
    });
    return () => {
      isGone = true;
    };
  }, [actions]);
  if (levels === null) return null;
  const choose = async (level: GuardLevel) => {
    const answer = await actions.setGuardLevel(act, level);
    if ('code' in answer) setProblem(answer.message);
    else {
      setProblem(null);
      setLevels(answer);
    }
  };
  const { name, hint } = text.acts[act];
  return (
    <ChoiceSetting
      name={name}
      hint={problem ?? hint}
      value={levels[act]}
      options={GUARD_LEVELS.map((value) => ({ value, name: text.levels[value] }))}
      onChange={(level) => void choose(level)}
    />
  );
}
