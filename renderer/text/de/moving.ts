import type { InAnyLanguage } from '../../../shared/language.ts';
import type { movingWords as english } from '../en/moving.ts';

const orgs = (count: number) => (count === 1 ? '1 Org' : `${count} Orgs`);

/** Words of moving orgs in and out, of backups, and of what waits for its sign-in. */
export const movingWords: InAnyLanguage<typeof english> = {
  export: {
    title: 'Exportieren',
    which: 'Welche Orgs',
    all: (count: number) => `Alle (${orgs(count)})`,
    selected: (count: number) => (count === 1 ? 'Die 1 ausgewählte Org' : `Die ${count} ausgewählten Orgs`),
    group: (name: string, count: number) => `Gruppe ${name} (${orgs(count)})`,
    format: 'Als',
    formats: {
      json: {
        name: 'JSON, ohne Geheimnisse',
        hint: 'Namen, Gruppen, Schlagwörter, Notizen und Client-Apps. Lesbar; „Importieren“ nimmt sie wieder auf, und bei jeder Org melden Sie sich einmal an.',
      },
      csv: {
        name: 'CSV-Tabelle, ohne Geheimnisse',
        hint: 'Für eine Tabellenkalkulation. Keine Zelle wird als Formel ausgeführt.',
      },
      sealed: {
        name: 'Verschlüsselte Datei, mit den Anmeldungen',
        hint: 'Zum Umzug auf einen anderen Ihrer Computer, versiegelt mit Wörtern, die nur Sie kennen.',
      },
    },
    sealedTitle: 'Was diese Datei enthält',
    sealedPoints: [
      'Refresh-Token und Zugriffstoken, aufbewahrte Passwörter und private Schlüssel sowie Client-Secrets. Wer die Datei und die Passphrase hat, ist in diesen Orgs Sie.',
      'Wo Salesforce Refresh-Token rotiert, kann eine Anmeldung nicht auf zwei Computern leben: Die erste Erneuerung auf dem einen beendet sie auf dem anderen. Verwenden Sie sie hier nicht mehr, sobald sie dort funktioniert.',
      'Die Passphrase wird nirgends aufbewahrt. Ohne sie öffnet niemand die Datei, auch Latchkey nicht.',
    ],
    passphrase: 'Passphrase',
    repeat: 'Wiederholung',
    tooShort: (least: number) =>
      `Verwenden Sie mindestens ${least} Zeichen. Gut sind vier oder fünf Wörter ohne Zusammenhang.`,
    different: 'Die beiden Eingaben stimmen nicht überein.',
    strength: {
      weak: 'Leicht zu erraten: länger oder mit mehr Arten von Zeichen.',
      fair: 'Brauchbar. Ein weiteres Wort macht sie stark.',
      strong: 'Stark.',
    },
    export: 'Exportieren …',
    exporting: 'Wird exportiert …',
    cancel: 'Abbrechen',
    close: 'Schließen',
    none: 'Es gibt noch keine Org zu exportieren.',
    saved: (name: string, count: number, signIns: number) =>
      signIns === 0
        ? `${orgs(count)} in ${name} gespeichert, nur für Sie lesbar.`
        : `${orgs(count)} in ${name} gespeichert, davon ${signIns} mit Anmeldung.`,
  },
  import: {
    title: 'Importieren',
    said: 'Importiert',
    lead: 'Sehen Sie sich den Inhalt einer Datei erst an; geändert wird nichts, bevor Sie gesehen haben, was sich ändern würde.',
    points: [
      'Eine Datei, die Latchkey exportiert hat: JSON, CSV oder verschlüsselt',
      'Ein Export von ORGanizer for Salesforce: Namen und Gruppen; Passwörter darin werden nie übernommen',
      'Die Ausgabe von sf org list auth --json oder sf org list --json: Namen und Aliasse; Token darin werden ignoriert',
    ],
    choose: 'Datei auswählen …',
    paste: 'Oder die Ausgabe von sf org list auth --json einfügen',
    look: 'Inhalt ansehen',
    looking: 'Wird gelesen …',
    missing: 'Fügen Sie zuerst etwas ein.',
    cancel: 'Abbrechen',
    back: 'Zurück',
    lockedLead: (name: string) =>
      `${name} ist verschlüsselt. Geben Sie die Passphrase ein, mit der sie exportiert wurde.`,
    passphrase: 'Passphrase',
    unlock: 'Datei öffnen',
    unlocking: 'Wird geöffnet …',
    sources: {
      latchkey: 'Eine Datei von Latchkey',
      sealed: 'Eine verschlüsselte Datei von Latchkey',
      csv: 'Eine Tabelle',
      organizer: 'Ein Export von ORGanizer for Salesforce',
      'sf-cli': 'Ausgabe der Salesforce CLI',
      backup: 'Eine Sicherung',
      catalogue: 'Der Katalog des Teams',
    },
    from: (source: string, name: string | null) => (name === null ? `${source}.` : `${source}: ${name}.`),
    nothing: 'Darin ist nichts, was nicht schon hier ist.',
    verdicts: {
      new: (count: number) => `Neu (${count})`,
      changed: (count: number) => `Ergänzt Vorhandenes (${count})`,
      conflict: (count: number) => `Weicht von Ihren Angaben ab (${count})`,
      same: (count: number) => `Stimmt überein (${count})`,
    },
    conflictHint: 'Haken Sie an, was durch die Angaben der Datei ersetzt werden soll.',
    entries: 'Orgs darin',
    waits: 'Wartet auf Ihre Anmeldung',
    signIn: 'Mit Anmeldung',
    needsSignIn: 'Anmeldung nötig',
    marks: {
      alias: 'Alias',
      groups: 'Gruppen',
      tags: 'Schlagwörter',
      colour: 'Farbe',
      icon: 'Symbol',
      pinned: 'Angeheftet',
      note: 'Notiz',
      secretNote: 'Geheime Notiz',
      landingPage: 'Startseite',
      opensIn: 'Öffnet in',
      keepAlive: 'Am Leben gehalten',
      archived: 'Archiviert',
    },
    sets: (mark: string) => `+ ${mark}`,
    unsets: (mark: string) => `− ${mark}`,
    removes: (mark: string, from: string) => `${mark}: − ${from}`,
    adds: (mark: string, to: string) => `${mark}: + ${to}`,
    replaces: (mark: string, from: string, to: string) => `${mark}: ${from} → ${to}`,
    placeGone: (what: string) => `Öffnet im eigenen Fenster: ${what} fehlt auf diesem Computer`,
    placeStays: (what: string) => `Öffnet wie bisher: ${what} fehlt auf diesem Computer`,
    more: (count: number) =>
      count === 1 ? 'und 1 weitere, angehakt wie oben' : `und ${count} weitere, angehakt wie oben`,
    newGroups: (names: string) => `Neue Gruppen: ${names}`,
    newApps: (names: string) => `Neue Client-Apps: ${names}`,
    ignored: (count: number) =>
      count === 1
        ? '1 Passwort oder Token darin wird nicht übernommen.'
        : `${count} Passwörter und Token darin werden nicht übernommen.`,
    unreadable: (count: number) =>
      count === 1
        ? '1 Eintrag konnte nicht gelesen werden'
        : `${count} Einträge konnten nicht gelesen werden`,
    kept: 'Eine Anmeldung, die hier funktioniert, wird nie ersetzt, und Browserdaten bleiben unberührt.',
    take: (count: number) => (count === 0 ? 'Importieren' : `${orgs(count)} importieren`),
    taking: 'Wird importiert …',
    done: (added: number, changed: number, waiting: number, signIns: number, groups: number) =>
      [
        added > 0 ? `${orgs(added)} hinzugefügt${signIns > 0 ? ` (davon ${signIns} angemeldet)` : ''}` : '',
        changed > 0 ? `${orgs(changed)} geändert` : '',
        waiting > 0
          ? `${waiting === 1 ? '1 Org wartet' : `${waiting} Orgs warten`} am Ende der Liste auf Anmeldung`
          : '',
        groups > 0 ? (groups === 1 ? '1 neue Gruppe' : `${groups} neue Gruppen`) : '',
      ]
        .filter((part) => part !== '')
        .join(', ') || 'Es wurde nichts geändert',
    close: 'Schließen',
  },
  restore: {
    title: 'Aus einer Sicherung wiederherstellen',
    button: 'Wiederherstellen …',
    lead: 'Latchkey bewahrt von selbst Kopien Ihrer Liste auf: die neueste und von jedem früheren Tag eine. Sie enthalten kein Geheimnis. Den Inhalt anzusehen ändert nichts.',
    list: 'Sicherungen',
    none: 'Es gibt noch keine Sicherung. Eine wird angelegt, wenn sich die Liste geändert hat.',
    loading: 'Sicherungen werden gesucht …',
    orgs,
    look: 'Inhalt ansehen',
    entries: 'Orgs damals und jetzt',
    nothing: 'Die Liste ist, wie sie damals war.',
    verdicts: {
      new: (count: number) => `Kommt zurück (${count})`,
      changed: (count: number) => `Wird wie damals (${count})`,
      since: (count: number) => `Seither hinzugefügt (${count})`,
      same: (count: number) => `Unverändert (${count})`,
    },
    sinceHint: 'Diese bleiben. Haken Sie an, was weg soll.',
    archive: 'Kommt, wenn angehakt, ins Archiv',
    forget: 'Wird, wenn angehakt, vergessen: Niemand hat sich angemeldet',
    safe: 'Zuerst wird die jetzige Liste gesichert, und Rückgängig nimmt die Wiederherstellung zurück. Anmeldungen bleiben unberührt; bei einer Org, die ohne Anmeldung zurückkommt, melden Sie sich einmal an.',
    take: (taken: number, putAway: number) => {
      if (putAway === 0) return taken === 0 ? 'Wiederherstellen' : `${orgs(taken)} wiederherstellen`;
      return taken === 0
        ? `${orgs(putAway)} weglegen`
        : `${orgs(taken)} wiederherstellen, ${putAway} weglegen`;
    },
    taking: 'Wird wiederhergestellt …',
    done: (added: number, changed: number, waiting: number, groups: number, putAway: number) =>
      [
        added > 0 ? `${orgs(added)} zurückgeholt` : '',
        changed > 0 ? `${orgs(changed)} wie damals` : '',
        waiting > 0
          ? `${waiting === 1 ? '1 Org wartet' : `${waiting} Orgs warten`} am Ende der Liste auf Anmeldung`
          : '',
        groups > 0 ? (groups === 1 ? '1 Gruppe zurückgeholt' : `${groups} Gruppen zurückgeholt`) : '',
        putAway > 0 ? `${orgs(putAway)} weggelegt` : '',
      ]
        .filter((part) => part !== '')
        .join(', ') || 'Es wurde nichts geändert',
    said: 'Aus einer Sicherung wiederhergestellt',
    close: 'Schließen',
  },
  waiting: {
    title: (count: number) => `Wartet auf Anmeldung (${count})`,
    more: (count: number) => `Weitere anzeigen (${count}); auch die Suche findet sie`,
    label: 'Wartet auf Anmeldung',
    signIn: 'Anmelden',
    signInTo: (alias: string) => `Bei ${alias} anmelden`,
    remove: 'Vergessen',
    removeNamed: (alias: string) => `${alias} vergessen`,
  },
};
