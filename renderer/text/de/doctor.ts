import type { InAnyLanguage } from '../../../shared/language.ts';
import type { doctorWords as english } from '../en/doctor.ts';

/** The doctor's window, the network's settings in it, and what a proxy wants to know. */
export const doctorWords: InAnyLanguage<typeof english> = {
  open: 'Diagnose',
  title: 'Diagnose',
  lead: 'Worauf Latchkey angewiesen ist, Stück für Stück geprüft. Es wird nichts geändert und niemand abgemeldet.',
  running: 'Alles wird geprüft; das dauert höchstens fünf Sekunden.',
  linesLabel: 'Befunde',
  outcomes: { good: 'Gut', warning: 'Hinweis', bad: 'Fehler' },
  allWell: 'Alles in Ordnung.',
  summary: (bad: number, warnings: number) =>
    [
      bad === 0 ? '' : `${bad} Fehler`,
      warnings === 0 ? '' : warnings === 1 ? '1 Hinweis' : `${warnings} Hinweise`,
    ]
      .filter((part) => part !== '')
      .join(', ') + '.',
  again: 'Neu prüfen',
  copy: 'Bericht kopieren',
  copied:
    'Bericht kopiert. Er enthält kein Token, kein Passwort und kein Geheimnis; Namen von Hosts und Orgs stehen darin.',
  attachTrace: 'Mit letzter Anmeldung',
  lastSignIn: (method: string) => `Die letzte Anmeldung, Schritt für Schritt (${method})`,
  noSignIn: 'Keine Anmeldung seit dem Start von Latchkey.',
  stillRunning: 'läuft noch',
  milliseconds: (ms: number) => `${ms} ms`,
  close: 'Schließen',

  network: {
    title: 'Netzwerk',
    proxy:
      'Anfragen gehen durch den Proxy der Systemeinstellungen oder ihrer PAC-Datei; HTTPS_PROXY und NO_PROXY in der Umgebung haben Vorrang.',
    noLogin: 'Kein Proxy hat nach Name und Passwort gefragt.',
    certificates:
      'Den Zertifizierungsstellen des Systems wird vertraut. Eine eigene Datei (PEM) kommt für die Anfragen von Latchkey selbst hinzu. Fenster von Orgs und Anmeldungen vertrauen nur denen des Systems: Die Stelle eines Unternehmens muss dort installiert sein. Zertifikate werden immer geprüft.',
    file: (file: string) => `Zusätzlich vertraut: ${file}`,
    fileUnusable: (file: string, reason: string) => `${file} wird nicht verwendet: ${reason}.`,
    choose: 'CA-Datei auswählen …',
    chooseOther: 'Andere auswählen …',
    forget: 'Nicht verwenden',
  },

  proxy: {
    title: 'Anmeldung am Proxy',
    wanted: (proxy: string) => `Der Proxy ${proxy} verlangt einen Namen und ein Passwort.`,
    refused: (proxy: string) =>
      `Der Proxy ${proxy} hat Namen und Passwort abgelehnt. Sie werden nicht noch einmal versucht: Zu viele Versuche könnten Ihr Konto sperren.`,
    unusable: (proxy: string, schemes: string) =>
      `Der Proxy ${proxy} verlangt ${schemes}. Die Anfragen von Latchkey selbst beherrschen nur Basic.`,
    realm: (realm: string) => `Er meldet: ${realm}`,
    kept: 'Liegt im Tresor und geht nur an diesen Proxy.',
    username: 'Benutzername am Proxy',
    password: 'Passwort am Proxy',
    missing: 'Geben Sie einen Namen ein.',
    use: 'Verwenden',
    enter: 'Name und Passwort eingeben',
    later: 'Nicht jetzt',
  },
};
