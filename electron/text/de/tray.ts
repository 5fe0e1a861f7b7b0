import type { InAnyLanguage } from '../../../shared/language.ts';
import type { trayWords as english } from '../en/tray.ts';

/** What the menu in the tray, the Dock and the jump list says. */
export const trayWords: InAnyLanguage<typeof english> = {
  toolTip: 'Latchkey',
  open: 'Öffnen',
  copyToken: 'Token kopieren',
  none: 'Angeheftete und zuletzt verwendete Orgs kommen hierher',
  show: 'Latchkey anzeigen',
  switcher: 'Schnellwechsler',
  quit: 'Latchkey beenden',
  jumpList: 'Orgs',
  opens: (alias, kind) => `Öffnet ${alias} (${kind})`,
  failed: (alias) => `${alias}: Das hat nicht geklappt`,
  ok: 'OK',
  showOrgs: 'Orgs anzeigen',
};
