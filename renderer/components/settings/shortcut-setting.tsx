import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { acceleratorOf } from '../../../shared/accelerator.ts';
import { acceleratorText } from '../../../shared/accelerator-text.ts';
import { useApp } from '../../state/app-context.ts';
import { useSetting } from '../../state/use-setting.ts';
import { language, words } from '../../text/words.ts';
import { SettingFrame } from './setting-frame.tsx';

const text = words.desktop.shortcut;

/** The keys of the quick switcher: pressed into a field, which writes down what it hears. */
export function ShortcutSetting() {
  const id = useId();
  const [shortcut, setShortcut] = useSetting('switcherShortcut');
  const [isHearing, setHearing] = useState(false);
  const platform = useApp((state) => state.status?.platform ?? '');
  const isRefused = useApp((state) =>
    (state.status?.notices ?? []).some((notice) => notice.id === `shortcut ${shortcut}`),
  );

  const hear = (event: KeyboardEvent) => {
    // Tab goes on to the next control, and Escape closes the dialog, here as everywhere.
    if (event.key === 'Tab' || event.key === 'Escape') return;
    event.preventDefault();
    if (event.key === 'Backspace' || event.key === 'Delete') setShortcut('');
    const accelerator = acceleratorOf(event, navigator.userAgent.includes('Mac'));
    if (accelerator !== null) setShortcut(accelerator);
  };

  const none = isHearing ? text.press : text.none;
  const shown = shortcut === '' ? none : acceleratorText(shortcut, platform, language);
  return (
    <SettingFrame id={id} name={text.name} hint={isRefused ? text.taken : text.hint}>
      <input
        id={id}
        className="input setting-choice"
        aria-describedby={`${id}-hint`}
        readOnly
        value={shown}
        onFocus={() => setHearing(true)}
        onBlur={() => setHearing(false)}
        onKeyDown={hear}
      />
      {shortcut !== '' && (
        <Button className="button" onPress={() => setShortcut('')}>
          {text.clear}
        </Button>
      )}
    </SettingFrame>
  );
}
