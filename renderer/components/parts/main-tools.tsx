import { ToggleButton, Toolbar } from 'react-aria-components';
import type { Language } from '../../../shared/language.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { useIsNarrowerThan } from '../../state/use-is-narrow.ts';
import { language, words } from '../../text/words.ts';
import { CheckAllButton } from '../orgs/check-all-button.tsx';
import { Icon } from './icon.tsx';
import { ToolButton, toolClass, ToolName } from './tool-button.tsx';

interface Room {
  readonly some: number;
  readonly most: number;
  readonly any: number;
}

/** Below these widths of the window its tools have no room for some of their words, for most, for any. */
const ROOM: Readonly<Record<Language, Room>> = {
  en: { some: 900, most: 820, any: 520 },
  de: { some: 1020, most: 890, any: 560 },
};

/** The tools of the window, on one line. One stop of the Tab key: from Add org the arrow keys go to the others. */
export function MainTools() {
  const actions = useActions();
  const hasOrgs = useApp((state) => state.orgs.length > 0);
  const showsTree = useApp((state) => state.settings.layout === 'tree');
  const lacksSome = useIsNarrowerThan(ROOM[language].some) && hasOrgs;
  const lacksMost = useIsNarrowerThan(ROOM[language].most);
  const lacksAll = useIsNarrowerThan(ROOM[language].any);
  return (
    <Toolbar className="tools" aria-label={words.toolbar.label}>
      {/* With no org yet the one Add org button is in the middle of the window, where the eye is. */}
      {hasOrgs && (
        <>
          <ToolButton
            name={words.toolbar.addOrg}
            icon="plus"
            isBare={lacksAll}
            className="button-primary toolbar-add"
            onPress={() => actions.show({ kind: 'add-org', loginHost: null })}
          />
          <ToolName name={words.life.tree.toggle} isBare={lacksMost}>
            <ToggleButton
              className={toolClass(lacksMost)}
              aria-label={words.life.tree.toggle}
              isSelected={showsTree}
              onChange={(isOn) => void actions.showTree(isOn)}
            >
              {lacksMost ? <Icon name="tree" /> : words.life.tree.toggle}
            </ToggleButton>
          </ToolName>
          <CheckAllButton isBare={lacksMost} />
          <ToolButton
            name={words.openPages.paste.button}
            icon="link"
            isBare={lacksMost}
            onPress={() => actions.show({ kind: 'paste-url', text: '' })}
          />
        </>
      )}
      <ToolButton
        name={words.toolbar.clientApps}
        icon="apps"
        isPlain
        isBare={lacksSome}
        onPress={() => actions.show({ kind: 'client-apps' })}
      />
      <ToolButton
        name={words.settings.open}
        icon="setup"
        isPlain
        isBare={lacksSome}
        onPress={() => actions.showSettings()}
      />
    </Toolbar>
  );
}
