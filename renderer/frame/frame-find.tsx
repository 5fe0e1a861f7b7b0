import { useEffect, useRef, useState } from 'react';
import type { FrameBridge } from '../../shared/frame-contract.ts';
import type { FrameFind } from '../../shared/frame-state.ts';
import { words } from '../text/words.ts';
import { FrameButton } from './frame-button.tsx';
import type { Run } from './use-frame-failure.ts';

interface Props {
  readonly bridge: FrameBridge;
  readonly run: Run;
  readonly find: FrameFind | undefined;
  /** Rises each time the bar is asked for. */
  readonly asked: number;
  readonly onClose: () => void;
}

/** Looks for text in the page: at every letter, Enter for the next match, Escape to end it. */
export function FrameFindBar({ bridge, run, find, asked, onClose }: Props) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);

  const look = (wanted: string, forward: boolean) => {
    if (wanted !== '') void run(() => bridge.find({ text: wanted, forward }));
  };
  return (
    <div
      role="search"
      aria-label={words.frame.find.bar}
      className="frame-row frame-find"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <input
        ref={field}
        className="input frame-find-field"
        aria-label={words.frame.find.field}
        maxLength={1000}
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          look(target.value, true);
        }}
        onKeyDown={(event) => {
          // The Enter that ends an input method's word is not meant for us.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          look(text, !event.shiftKey);
        }}
      />
      <span role="status" className="frame-find-count" data-none={isInVain(text, find) || undefined}>
        {text !== '' && find !== undefined && countText(find)}
      </span>
      <FrameButton
        label={words.frame.find.previous}
        icon="up"
        isDisabled={text === ''}
        onPress={() => look(text, false)}
      />
      <FrameButton
        label={words.frame.find.next}
        icon="down"
        isDisabled={text === ''}
        onPress={() => look(text, true)}
      />
      <FrameButton label={words.frame.find.close} icon="close" onPress={onClose} />
    </div>
  );
}

const isInVain = (text: string, find: FrameFind | undefined) => text !== '' && find?.matches === 0;

const countText = ({ current, matches }: FrameFind) =>
  matches === 0 ? words.frame.find.none : words.frame.find.matches(current, matches);
