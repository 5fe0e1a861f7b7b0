import { type KeyboardEvent, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useActions, useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';

/**
 * Searches the list as one types. Arrow down goes to what was found, Enter opens the first, Escape leaves. A plain box:
 * what react-aria-components draws around one cost a tenth of each letter's time.
 */
export function SearchBox() {
  const actions = useActions();
  const search = useApp((state) => state.search);
  const result = useApp(actions.resultOf);
  const isWanted = useApp((state) => state.wantsSearch);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!isWanted) return;
    input.current?.focus();
    input.current?.select();
    actions.searchFocused();
  }, [isWanted, actions]);

  const onKeyDown = (event: KeyboardEvent) => {
    // While a word is still being composed, Enter and the arrows belong to the input method.
    if (event.nativeEvent.isComposing || !run(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const run = (key: string): boolean => {
    const first = result?.orgs[0];
    switch (key) {
      case 'Escape':
        // The list has to be there again before it can have the focus.
        flushSync(() => actions.search(''));
        focusList();
        return true;
      case 'ArrowDown':
        if (first === undefined) focusList();
        else actions.focusRow(first.key);
        return true;
      case 'Enter':
        if (first === undefined) return false;
        if (result?.path === null || result?.path === undefined) void actions.openOrg(first.key);
        else void actions.openOrgAt(first.key, result.path);
        return true;
      default:
        return false;
    }
  };

  return (
    <div className="search-box" onKeyDownCapture={onKeyDown}>
      <div>
        <Icon name="search" className="search-icon" />
        <input
          ref={input}
          type="search"
          aria-label={words.search.label}
          className="input search-input"
          value={search}
          onChange={(event) => actions.search(event.target.value)}
          placeholder={words.search.placeholder}
          spellCheck="false"
          autoComplete="off"
          aria-keyshortcuts="/ Control+F Meta+F"
        />
        {search === '' ? (
          // Drawn by CSS: a hint for the eye.
          <span className="search-key" data-shortcut="/" aria-hidden="true" />
        ) : (
          // For the pointer: by keys it is Escape. The box keeps the focus, also on a touch screen.
          <button
            type="button"
            tabIndex={-1}
            className="button button-quiet button-icon search-clear"
            aria-label={words.search.clear}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              actions.search('');
              input.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
    </div>
  );
}

/** The list that is shown now; it knows which of its rows had the focus last. */
function focusList(): void {
  document.querySelector<HTMLElement>('.orgs-frame:not([hidden]) [role="grid"]')?.focus();
}
