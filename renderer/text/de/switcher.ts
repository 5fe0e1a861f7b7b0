import type { InAnyLanguage } from '../../../shared/language.ts';
import type { switcherWords as english } from '../en/switcher.ts';

/** Words of the quick switcher. */
export const switcherWords: InAnyLanguage<typeof english> = {
  title: 'Schnellwechsler',
  field: 'Org finden',
  placeholder: 'Org nach Belieben suchen oder Adresse einfügen',
  list: 'Orgs',
  nothing: 'Keine Org passt dazu.',
  noOrgs: 'Es gibt noch keine Orgs. Fügen Sie im Fenster von Latchkey eine hinzu.',
  keys: (isMac: boolean) =>
    isMac
      ? '↵ öffnen · ⌘C Token kopieren · esc zurück'
      : 'Eingabe: öffnen · Strg+C: Token kopieren · Esc: zurück',
};
