import type { InAnyLanguage } from '../../../shared/language.ts';
import type { lifeWords as english } from '../en/life.ts';

/** Words of an org's life, and of what belongs together. */
export const lifeWords: InAnyLanguage<typeof english> = {
  endsSoon: (date: string) => `Läuft am ${date} ab`,
  endsSoonHint: (date: string) =>
    `Diese Org läuft am ${date} ab. Salesforce löscht sie dann mit allem, was darin ist.`,
  ended: (date: string) => `Abgelaufen am ${date}`,
  endedLead: (date: string) =>
    `Diese Org ist nach eigener Angabe am ${date} abgelaufen. Archivieren Sie sie, damit sie aus dem Weg ist, oder entfernen Sie sie.`,
  archive: 'Archivieren',
  remove: 'Entfernen …',

  copy: {
    underWay: (percent: number | undefined) =>
      percent === undefined ? 'Wird kopiert' : `Kopie ${percent}\u00a0%`,
    underWayHint: (status: string, asked: string) =>
      `Die Produktion wird in diese Sandbox kopiert: ${status}, Stand ${asked}. Was jetzt darin ist, wird ersetzt, sobald die Kopie aktiviert wird.`,
    done: 'Neue Kopie',
    doneLead: (date: string) =>
      `Diese Sandbox wurde nach Angabe der Produktion am ${date} neu kopiert. Die Anmeldung hier gehört zur Kopie davor.`,
  },

  missing: {
    menu: 'Fehlende Orgs finden …',
    title: (alias: string) => `Was zu ${alias} gehört und hier fehlt`,
    asking: 'Die Org wird nach ihren Sandboxes und Scratch-Orgs gefragt …',
    count: (count: number) =>
      count === 0
        ? 'Es fehlt nichts: Alles, was die Org auflistet, ist in Latchkey.'
        : count === 1
          ? '1 Org ist noch nicht in Latchkey.'
          : `${count} Orgs sind noch nicht in Latchkey.`,
    list: 'Noch nicht in Latchkey',
    add: 'Hinzufügen',
    addNamed: (name: string) => `${name} hinzufügen`,
    addAll: (count: number) => `Alle ${count} hinzufügen`,
    waits: 'Wartet',
    waitsNamed: (name: string) => `${name} wartet auf Anmeldung`,
    waitingHint: 'Hinzugefügte Orgs warten unter der Liste, bis sich jemand bei ihnen anmeldet.',
    copying: (status: string, percent: number | undefined) =>
      percent === undefined ? `Wird kopiert: ${status}` : `Wird kopiert: ${status}, ${percent}\u00a0%`,
    noSandboxes: {
      'not-there':
        'Keine Liste von Sandboxes: Dies ist keine Produktions-Org, die welche haben kann, oder diesem Benutzer fehlt die Berechtigung „Manage Sandboxes“.',
      refused:
        'Die Org zeigt diesem Benutzer ihre Sandboxes nicht. Ein Admin kann die Berechtigung „Manage Sandboxes“ erteilen.',
    },
    noScratchOrgs: {
      'not-there':
        'Keine Liste von Scratch-Orgs: Diese Org ist kein Dev Hub, oder dieser Benutzer darf ihn nicht verwenden.',
      refused:
        'Die Org zeigt diesem Benutzer ihre Scratch-Orgs nicht. Ein Admin kann Zugriff auf ScratchOrgInfo geben.',
    },
    close: 'Schließen',
  },

  tree: {
    toggle: 'Baum',
    users: (count: number) => `${count} Benutzer`,
    expand: 'Zugehörige anzeigen',
    collapse: 'Zugehörige ausblenden',
  },
};
