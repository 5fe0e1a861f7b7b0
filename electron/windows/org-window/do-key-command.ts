import { assertNever } from '../../../shared/result.ts';
import type { KeyCommand } from './key-commands.ts';
import type { OrgWindow } from './org-window.ts';

/** Does in an org's window what a key asks for. */
export function doKeyCommand(window: OrgWindow, command: KeyCommand): void {
  const tab = window.active();
  const { contents } = tab;
  if (contents.isDestroyed()) return;
  const tabs = window.tabs();
  const selectAt = (index: number) => {
    const wanted = tabs.at(index);
    if (wanted !== undefined) window.select(wanted);
  };
  switch (command.kind) {
    case 'open-tab':
      void window.openTab().load(new URL('/', window.facts().instanceUrl).href);
      return;
    case 'close-tab':
      void tab.close();
      return;
    case 'reload':
      contents.reload();
      return;
    case 'find':
      window.wish('find');
      return;
    case 'print':
      contents.print();
      return;
    case 'back':
      contents.navigationHistory.goBack();
      return;
    case 'forward':
      contents.navigationHistory.goForward();
      return;
    case 'zoom':
      window.zoom(command.to);
      return;
    case 'next-tab':
      selectAt((tabs.indexOf(tab) + command.by + tabs.length) % tabs.length);
      return;
    case 'tab-at':
      selectAt(command.index);
      return;
    default:
      return assertNever(command);
  }
}
