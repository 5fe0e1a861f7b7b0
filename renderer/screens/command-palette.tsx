import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { Autocomplete, Input, Label, SearchField } from 'react-aria-components';
import { LANDING_PAGES, type LandingPage } from '../../shared/landing-pages.ts';
import { PaletteList } from '../components/palette/palette-list.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import type { Actions } from '../state/actions.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { ORG_COMMANDS } from '../state/commands/org-commands.ts';
import { type PaletteEntry, paletteEntries } from '../state/commands/palette-entries.ts';
import { SETTING_COMMANDS } from '../state/commands/setting-commands.ts';
import { useOfferedCommands } from '../state/commands/use-offered-commands.ts';
import { spokenPages } from '../state/spoken-pages.ts';
import { words } from '../text/words.ts';

const texts = words.palette;

/** Everything that Latchkey can do, with every org, by its name. */
export function CommandPalette() {
  const actions = useActions();
  const [typed, setTyped] = useState('');
  const index = useApp(actions.paletteIndex);
  const recent = useApp((state) => state.settings.recentCommands);
  const appCommands = useOfferedCommands();
  const pages = usePages();
  const entries = useMemo(
    () =>
      paletteEntries(typed, {
        index,
        pages,
        recent,
        appCommands,
        settingCommands: SETTING_COMMANDS,
        orgCommands: ORG_COMMANDS,
      }),
    [typed, index, pages, recent, appCommands],
  );

  const run = (entry: PaletteEntry) => {
    // A pasted address is not kept.
    if (entry.kind !== 'page' || entry.name !== entry.path) actions.rememberCommand(entry.id);
    // The focus goes back to where it was first, so that a dialog that comes next gives it back there too.
    flushSync(() => actions.closeDialog());
    queueMicrotask(() => runEntry(actions, entry));
  };
  /** Enter runs the first while none is chosen: whoever types fast need not wait for the list. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const [first] = entries;
    const isChosen = event.currentTarget.querySelector('[aria-activedescendant]') !== null;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isChosen || first === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run(first);
  };

  return (
    <DialogFrame title={texts.title} onEscape={actions.closeDialog} size="large">
      <div className="dialog-body palette">
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          {/* Escape closes at once; the field alone would empty itself first. */}
          <SearchField
            className="field"
            autoFocus
            onKeyDown={(event) => {
              if (event.key === 'Escape') actions.closeDialog();
              else event.continuePropagation();
            }}
          >
            <Label className="only-heard">{texts.field}</Label>
            <div onKeyDownCapture={onKeyDown}>
              <Input
                className="input palette-input"
                placeholder={texts.placeholder}
                spellCheck="false"
                role="combobox"
                aria-haspopup="listbox"
                aria-expanded="true"
              />
            </div>
          </SearchField>
          <PaletteList entries={entries} onRun={run} />
        </Autocomplete>
        <p className="only-heard" aria-live="polite">
          {typed.trim() !== '' && texts.found(entries.length)}
        </p>
      </div>
      <p className="palette-hint" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {texts.hint.move}
        </span>
        <span>
          <kbd>↩</kbd> {texts.hint.run}
        </span>
        <span>
          <kbd>esc</kbd> {texts.hint.close}
        </span>
      </p>
    </DialogFrame>
  );
}

function runEntry(actions: Actions, entry: PaletteEntry): void {
  switch (entry.kind) {
    case 'app':
      entry.command.run(actions);
      return;
    case 'org':
      // What comes of it is told in the row.
      if (!entry.command.asks) actions.goToRow(entry.org.key);
      entry.command.run(actions, entry.org);
      return;
    case 'page':
      actions.goToRow(entry.org.key);
      void actions.openOrgAt(entry.org.key, entry.path);
      return;
  }
}

/** The pages that every org has, and those the person added. */
function usePages(): readonly LandingPage[] {
  const actions = useActions();
  const anyOrg = useApp((state) => state.orgs[0]?.key ?? null);
  const [pages, setPages] = useState(() => spokenPages(LANDING_PAGES));
  useEffect(() => {
    if (anyOrg === null) return;
    let isCurrent = true;
    void actions.getOpenAt(anyOrg).then((result) => {
      if (isCurrent && result.ok) setPages(spokenPages(result.value.pages));
    });
    return () => {
      isCurrent = false;
    };
  }, [anyOrg, actions]);
  return pages;
}
