import type { InAnyLanguage } from '../../../shared/language.ts';
import type { settingsWords as english } from '../en/settings.ts';

/** The settings: one page, a section per subject. `words` of a row are what else it is found by: the English ones too. */
export const settingsWords: InAnyLanguage<typeof english> = {
  open: 'Einstellungen',
  title: 'Einstellungen',
  search: 'Einstellungen suchen',
  searchHint: 'Geben Sie ein Wort ein: Design, Zwischenablage, Proxy …',
  sections: 'Bereiche',
  nothing: (text: string) => `Keine Einstellung handelt von „${text}“.`,
  close: 'Schließen',

  appearance: {
    title: 'Erscheinungsbild',
    language: {
      name: 'Sprache',
      hint: 'Latchkey spricht sie ab dem nächsten Start. Was Salesforce sagt, bleibt, wie Salesforce es sagt.',
      words: 'übersetzung englisch deutsch sprache language english german translation',
      system: 'Wie das System',
      en: 'English',
      de: 'Deutsch',
    },
    theme: {
      name: 'Design',
      hint: 'Für die Fenster von Latchkey. Seiten einer Org, die ein dunkles Design haben, folgen ihm.',
      words: 'dunkel hell nacht farbe modus aussehen theme dark light night colour mode',
      system: 'Wie das System',
      light: 'Hell',
      dark: 'Dunkel',
    },
    contrast: {
      name: 'Hoher Kontrast',
      hint: 'Kräftigere Schrift und Linien. Immer ein, wenn das System mehr Kontrast verlangt.',
      words: 'barrierefreiheit bedienungshilfen lesbarkeit high contrast accessibility readable',
    },
    density: {
      name: 'Dichte',
      hint: 'Wie viel Platz eine Zeile hat.',
      words: 'kompakt bequem zeilen größe abstand density compact comfortable rows size spacing',
      compact: 'Kompakt',
      comfortable: 'Bequem',
    },
    layout: {
      name: 'Orgs anzeigen als',
      hint: 'Eine Liste mit Spalten, Karten oder ein Baum: Sandboxes unter ihrer Produktion, Scratch-Orgs unter ihrem Dev Hub.',
      words:
        'ansicht anordnung raster karten liste spalten baum zugehörige view layout grid cards list columns tree sandboxes family',
      list: 'Liste',
      cards: 'Karten',
      tree: 'Baum',
    },
    motion: {
      name: 'Bewegung',
      words: 'animation bewegung reduzieren motion reduced motion',
      text: 'Nichts bewegt sich, wenn das System weniger Bewegung verlangt.',
    },
  },

  opening: {
    title: 'Öffnen',
    bringBack: {
      name: 'Fenster beim Start zurückholen',
      hint: 'Fenster, Tabs und Orte, wie sie beim Beenden von Latchkey waren. Jede Seite lädt, wenn sie angesehen wird.',
      words: 'wiederherstellen sitzung neustart wieder öffnen tabs restore session restart reopen windows',
    },
    hibernate: {
      name: 'Fenster schlafen lassen',
      hint: 'Seiten, die so lange niemand angesehen hat, geben ihren Speicher frei. Beim Ansehen laden sie neu.',
      words:
        'ruhezustand inaktiv arbeitsspeicher hintergrund schlafen hibernate idle memory background sleep',
      never: 'Nie',
      after: (minutes: number) =>
        minutes === 60
          ? 'Nach einer Stunde'
          : minutes % 60 === 0
            ? `Nach ${minutes / 60} Stunden`
            : `Nach ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}`,
    },
  },

  browsers: {
    title: 'Browser',
    name: 'Browser auf diesem Computer',
    hint: 'Eine Org öffnet sich im eigenen Fenster oder in einem von diesen: Wählen Sie mit „Öffnen in …“ im Menü ihrer Zeile.',
    words: 'chrome firefox edge safari profil container öffnen in browser profile open in',
    none: 'Es wurde keiner gefunden.',
    profiles: (count: number) => (count === 0 ? '' : count === 1 ? '1 Profil' : `${count} Profile`),
  },

  clipboard: {
    title: 'Zwischenablage',
    seconds: {
      name: 'Kopiertes Token löschen',
      hint: 'Was Latchkey kopiert hat, wird nach dieser Zeit aus der Zwischenablage gelöscht, sofern inzwischen nichts anderes kopiert wurde.',
      words:
        'zwischenablage zeit sekunden token geheimnis kopieren leeren clipboard time seconds secret copy',
      after: (seconds: number) =>
        seconds === 60
          ? 'Nach einer Minute'
          : seconds % 60 === 0
            ? `Nach ${seconds / 60} Minuten`
            : `Nach ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}`,
    },
  },

  network: {
    title: 'Netzwerk',
    name: 'Proxy und Zertifikate',
    words:
      'proxy pac ca zertifikat zertifizierungsstelle tls unternehmen firma firewall anmeldung passwort certificate authority company login password',
    doctor: {
      name: 'Diagnose',
      hint: 'Prüft alles, worauf Latchkey angewiesen ist: Uhr, Namen, Proxy, Zertifikate, Schlüsselbund.',
      words: 'diagnose prüfen problem hilfe bericht fehler doctor diagnose check help report',
      open: 'Diagnose öffnen',
    },
  },

  moving: {
    title: 'Umzug und Sicherungen',
    export: {
      name: 'Orgs exportieren',
      hint: 'In eine Datei: ohne Geheimnisse oder mit den Anmeldungen unter einer Passphrase.',
      words:
        'export speichern datei json csv verschlüsselt teilen umzug computer save file encrypted share move',
      open: 'Exportieren …',
    },
    import: {
      name: 'Orgs importieren',
      hint: 'Aus einer Datei von Latchkey, von ORGanizer oder aus der Salesforce CLI. Sie sehen vorher, was sich ändern würde.',
      words: 'import laden einlesen datei json csv organizer sf cli umzug computer team load file move',
      open: 'Importieren …',
    },
    catalogues: {
      name: 'Teamkataloge',
      hint: 'Eine Liste von Orgs und Client-Apps, die Ihr Team in einer Datei pflegt. Sie sehen vorher, was sie ändert.',
      words:
        'teamkatalog team teilen firma beziehen signatur katalog catalogue catalog share company subscribe',
      open: 'Teamkataloge …',
    },
    restore: {
      name: 'Sicherungen',
      hint: 'Latchkey bewahrt von selbst Kopien Ihrer Liste auf: die neueste und von jedem früheren Tag eine. Sie enthalten kein Geheimnis.',
      words:
        'sicherung sicherungskopie wiederherstellen rückgängig verloren kopie backup restore undo lost copy',
      open: 'Wiederherstellen …',
    },
  },

  practice: {
    title: 'Übungs-Orgs',
    name: 'Übungs-Salesforce',
    words: 'ausprobieren üben demo beispiel test practice try sample',
    hint: 'Ein erdachtes Salesforce, nur auf diesem Computer und ohne Konto.',
    off: 'Es läuft nicht.',
    unavailable: 'Übungs-Orgs gibt es, wenn Latchkey aus seinem Quelltext läuft.',
    start: 'Starten',
    running: (host: string) => `Es läuft unter ${host}.`,
    signIn: 'Bei einer Übungs-Org anmelden',
  },

  about: {
    title: 'Über Latchkey',
    version: {
      name: 'Version',
      hint: 'Latchkey, und worauf es läuft.',
      words: 'programmversion electron laufzeit host ausgabe runtime release build',
    },
    licences: {
      name: 'Lizenzen',
      hint: 'Latchkey steht unter der MIT-Lizenz. Dies sind die Pakete, aus denen es besteht, jedes unter seiner eigenen.',
      words:
        'lizenz quelloffen pakete urheberrecht drittanbieter license open source packages copyright third party',
      list: 'Pakete und ihre Lizenzen',
      show: 'Anzeigen',
      hide: 'Ausblenden',
      noText: 'Das Paket kommt ohne den Text seiner Lizenz.',
    },
  },
};
