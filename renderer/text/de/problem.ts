import type { InAnyLanguage } from '../../../shared/language.ts';
import type { problemWords as english } from '../en/problem.ts';

/** What is said around a failure. Why and what to do about Salesforce's own refusals stands in shared/oauth-errors.ts. */
export const problemWords: InAnyLanguage<typeof english> = {
  salesforceSaid: 'Salesforce meldet',
  why: 'Ursache',
  whatToDo: 'Abhilfe',
  copyNote: 'Nachricht für Ihren Admin kopieren',
  noteCopied: 'Kopiert',
  showAll: 'Alles anzeigen',
  showLess: 'Weniger anzeigen',
  retry: 'Erneut versuchen',
  signInAgain: 'Erneut anmelden',
  unlock: 'Entsperren',
  dismiss: 'Ausblenden',
  changeClientApp: 'Client-App ändern',
  removeOrg: 'Entfernen',
  useHost: (host: string) => `${host} verwenden`,
  setupPages: {
    'login-history': 'Anmeldeverlauf öffnen',
    'app-install': 'Connected Apps OAuth Usage öffnen',
    'app-manager': 'External Client App Manager öffnen',
    'oauth-settings': 'OAuth-Einstellungen öffnen',
    users: 'Benutzer öffnen',
    'security-token': 'Sicherheitstoken zurücksetzen',
  },
  /** For failures that the catalogue does not explain. */
  remedies: {
    'sign-in-again': 'Melden Sie sich erneut an: Zeile, Alias und Browserdaten bleiben erhalten.',
    retry: 'Versuchen Sie es gleich noch einmal.',
    'change-port':
      'Beenden Sie das Programm, das diesen Port verwendet, oder tragen Sie in die Callback-URL einen anderen Port ein, hier und in der Client-App.',
    'change-login-host': 'Prüfen Sie den Anmelde-Host und versuchen Sie es erneut.',
    'change-instance-url':
      'Prüfen Sie die Instanz-URL: Sie steht neben dem Token, als instance_url oder Instance Url.',
    'check-host-name':
      'Kein Nameserver kennt diesen Host: Vielleicht wurde die My Domain umbenannt oder die Sandbox gelöscht, oder der Name ist nur im VPN bekannt. Prüfen Sie Netzwerk und VPN und versuchen Sie es erneut.',
    'check-network':
      'Dieser Computer kann gerade keine Hostnamen auflösen. Prüfen Sie, ob er online ist, und das VPN; versuchen Sie es dann erneut.',
    'check-certificate':
      'Niemand, dem Latchkey vertraut, bürgt für das Zertifikat dieses Hosts. Wählen Sie im Firmennetz dessen CA-Datei in den Einstellungen unter Netzwerk; die Diagnose sagt, wer das Zertifikat ausgestellt hat.',
    'check-proxy':
      'Der Weg führt über einen Proxy, der ihn nicht freigegeben hat. Sehen Sie in den Einstellungen unter Netzwerk nach, ob er einen Namen und ein Passwort verlangt.',
    'change-client-app':
      'Vergleichen Sie Client-ID, Client-Secret und Callback-URL mit der Client-App in der Org.',
    'ask-admin': 'Ein Admin der Org muss das erlauben. Schicken Sie ihm die Zeile oben.',
    unlock: 'Entsperren Sie den Tresor und versuchen Sie es erneut.',
    'free-disk':
      'Schaffen Sie Platz auf dem Datenträger oder korrigieren Sie dessen Berechtigungen und versuchen Sie es erneut. Die vorige Datei ist unversehrt.',
    'update-app':
      'Diese Dateien stammen von einem neueren Latchkey. Aktualisieren Sie Latchkey, um etwas zu ändern.',
    none: '',
  },
  /** Where another sentence is the true one. */
  remediesIn: {
    adding: {
      'sign-in-again': 'Beginnen Sie die Anmeldung noch einmal.',
      'check-host-name':
        'Prüfen Sie die Schreibweise des Hosts: Kein Nameserver kennt ihn. Wenn sich auch keine Website öffnen lässt, prüfen Sie das Netzwerk; manche Namen sind nur im VPN bekannt.',
    },
    again: {
      'sign-in-again': 'Versuchen Sie es erneut, als der Benutzer dieser Zeile.',
      'change-instance-url': 'Fügen Sie ein Token genau dieser Org ein.',
      'change-login-host':
        'Falls die Anmeldung der Org inzwischen woanders stattfindet, fügen Sie sie über „Org hinzufügen“ mit dem richtigen Anmelde-Host noch einmal hinzu: Zeile, Alias und Browserdaten bleiben erhalten.',
    },
    listed: {},
  },
};
