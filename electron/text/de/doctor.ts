import type { InAnyLanguage } from '../../../shared/language.ts';
import type { doctorWords as english } from '../en/doctor.ts';

/** What the doctor finds, and what mends it. */
export const doctorWords: InAnyLanguage<typeof english> = {
  noBrowser: 'Es wurde keiner gefunden.',
  noBrowserRemedy: 'Melden Sie sich im eigenen Fenster von Latchkey an, oder kopieren Sie den Anmeldelink.',
  noCallback: 'Keine gespeicherte Client-App kommt auf diesen Computer zurück.',
  portsFree: (ports) => `Frei: ${ports}.`,
  portsTaken: (ports) => `Von einem anderen Programm oder einer laufenden Anmeldung belegt: ${ports}.`,
  portsTakenRemedy:
    'Beenden Sie dieses Programm, verwenden Sie „Hier anmelden“, oder hinterlegen Sie in der Client-App eine andere Callback-URL.',
  certificateNotBelieved: (host, detail) =>
    `Dem Zertifikat von ${host} wird hier nicht vertraut (${detail}). Es wurde nichts gesendet.`,
  certificateRemedy:
    'Wenn der Proxy Ihrer Firma in TLS hineinsieht, fragen Sie nach seinem CA-Zertifikat (PEM): Installieren Sie es im System für die Fenster, und wählen Sie es hier unter Netzwerk, falls Latchkey es weiterhin beanstandet. TLS wird nie abgeschaltet.',
  systemAuthorities:
    'Den Zertifizierungsstellen des Systems wird vertraut; eine eigene Datei ist nicht hinzugefügt.',
  caFileUnused: (file, reason) => `${file} wird nicht verwendet: ${reason}.`,
  caFileRemedy: 'Wählen Sie unter Netzwerk eine andere Datei oder keine.',
  notCompared: (detail) => `Nicht verglichen: ${detail}.`,
  notComparedRemedy: 'Siehe die Zeilen zu DNS, Proxy und Zertifikaten.',
  noDate: (host) => `Nicht verglichen: ${host} hat kein Datum gesendet.`,
  clockAgrees: (host, ms) => `Stimmt mit ${host} überein (gefragt in ${ms} ms).`,
  clockBad: (difference) =>
    `${difference}: Salesforce lehnt ab, was dieser Computer signiert (JWT-Anmeldung).`,
  clockBadRemedy: 'Stellen Sie die Uhr, am besten indem das System sie aus dem Netz stellt.',
  clockRemedy: 'Lassen Sie das System die Uhr aus dem Netz stellen.',
  seconds: (n) => `${n} Sekunden`,
  minutes: (n) => `${n} Minuten`,
  hours: (n) => `${n} Stunden`,
  days: (n) => `${n} Tage`,
  keychainAnswers: 'Der Schlüsselbund antwortet: Ein Probeeintrag wurde geschrieben, gelesen und entfernt.',
  keychainLocked: 'Der Schlüsselbund ist gesperrt, oder niemand hat auf seine Abfrage geantwortet.',
  unlockMac: 'Entsperren Sie den Schlüsselbund „Anmeldung“ in der Schlüsselbundverwaltung',
  unlockWindows: 'Melden Sie sich noch einmal bei Windows an',
  unlockLinux: 'Entsperren Sie den Schlüsselbund (Passwörter und Schlüssel), oder melden Sie sich erneut an',
  unlockRemedy: (how) =>
    `${how}, und drücken Sie dann im Fenster von Latchkey auf „Erneut versuchen“. Bis dahin geht keine Org verloren.`,
  noKeychainRemedyLinux:
    'Installieren und starten Sie einen Secret Service wie gnome-keyring oder KWallet, oder lassen Sie Latchkey eine Passphrase verwenden.',
  noKeychainRemedy:
    'Lassen Sie Latchkey eine Passphrase verwenden, oder behalten Sie Geheimnisse nur im Arbeitsspeicher.',
  noKeychain: (reason) => `Hier antwortet kein Schlüsselbund (${reason}).`,
  namesLeftToProxy: (hosts) =>
    `Hier nicht gefunden: ${hosts}. Der Proxy löst Namen selbst auf, das ist also üblich.`,
  noName: (host) => `Kein Name wurde gefunden, nicht einmal ${host}.`,
  noNameRemedy:
    'Ist dieser Computer online? Verbinden Sie sich mit dem Netz oder dem VPN, und starten Sie die Diagnose noch einmal.',
  namesUnknown: (hosts) => `Unbekannt: ${hosts}.`,
  namesSilent: (hosts) => `Keine Antwort zu ${hosts}.`,
  namesUnknownRemedy:
    'Ein Host, den es nicht mehr gibt, kann eine umbenannte My Domain sein, eine gelöschte Sandbox oder ein Name, den nur das VPN kennt.',
  namesSilentRemedy: 'Der Nameserver ist langsam; starten Sie die Diagnose noch einmal.',
  noOrgs: 'Noch keine Orgs.',
  salesforceSaid: (error, description) => ` Salesforce sagte: ${error} (${description}).`,
  signInAgain: 'Melden Sie sich dort erneut an.',
  retry: 'Versuchen Sie es später noch einmal.',
  changePort: 'Geben Sie den Port frei, oder verwenden Sie eine andere Callback-URL.',
  changeLoginHost: 'Wählen Sie den richtigen Anmelde-Host.',
  changeInstanceUrl: 'Geben Sie die richtige Instanz-URL an.',
  checkHostName: 'Prüfen Sie die Adresse: umbenannt, gelöscht oder nur im VPN bekannt?',
  checkNetwork: 'Prüfen Sie das Netzwerk.',
  checkCertificate: 'Wählen Sie im Firmennetz unter Netzwerk dessen CA-Datei.',
  checkProxy: 'Sehen Sie unter Netzwerk nach, was der Proxy verlangt.',
  changeClientApp: 'Wählen oder berichtigen Sie die Client-App.',
  askAdmin: 'Fragen Sie den Admin der Org.',
  unlock: 'Öffnen Sie den Tresor.',
  freeDisk: 'Schaffen Sie Platz auf dem Datenträger.',
  updateApp: 'Aktualisieren Sie Latchkey.',
  noProxy: (host) => `Keiner: Anfragen gehen direkt an ${host}.`,
  proxyUnusable: (proxy) =>
    `Das System verlangt ${proxy}, was die eigenen Anfragen von Latchkey nicht verwenden können. Fenster von Orgs können es.`,
  proxyUnusableRemedy:
    'Stellen Sie in den Einstellungen des Systems einen HTTP-Proxy ein, oder HTTPS_PROXY in der Umgebung.',
  proxyWantsLogin: (proxy, realm) => `${proxy}: Er verlangt einen Namen und ein Passwort (${realm}).`,
  proxyWantsLoginRemedy:
    'Geben Sie beides unter Netzwerk im Fenster der Diagnose ein; der Tresor bewahrt es auf.',
  proxyRefused: (proxy) => `${proxy}: Er hat den angegebenen Namen und das Passwort abgelehnt.`,
  proxyRefusedRemedy:
    'Geben Sie die richtigen unter Netzwerk im Fenster der Diagnose ein. Sie werden nicht von selbst noch einmal versucht.',
  proxyDemands: (proxy, schemes) =>
    `${proxy}: Er verlangt ${schemes}, und die eigenen Anfragen von Latchkey sprechen nur Basic.`,
  proxyDemandsRemedy:
    'Fragen Sie die Verantwortlichen Ihres Netzwerks nach einem Proxy mit Basic-Anmeldung, oder nach einem lokalen, der sich für Sie anmeldet.',
  proxyRemedy:
    'Prüfen Sie die Adresse des Proxys in den Einstellungen des Systems, oder bitten Sie die Verantwortlichen Ihres Netzwerks, Salesforce durchzulassen.',
  runtime: (version, runtime, node, system) => `${version} auf ${runtime}, Node ${node}, ${system}.`,
  readableRemedy: 'Geben Sie Ihrem Benutzer Leserechte an der Datei, und starten Sie Latchkey dann neu.',
  folderNotWritable: (content) => `${content}, aber der Ordner ist nicht beschreibbar.`,
  folderRemedy: 'Geben Sie Ihrem Benutzer Schreibrechte am Ordner; bis dahin geht nichts verloren.',
  diskSmall: (content, left) => `${content}; auf dem Datenträger sind noch ${left} frei.`,
  storeWell: (content, format) => `${content}, Format ${format}, lesbar und beschreibbar.`,
  vaultKept: 'Es wurde nichts gelöscht. Melden Sie sich bei den Orgs, die es brauchen, erneut an.',
  vaultDamagedRemedy: 'Melden Sie sich bei den Orgs, die danach fragen, erneut an.',
  vaultInKeychain: (all) => `Offen; sein Schlüssel liegt im Schlüsselbund. ${all}.`,
  vaultByPassphrase: (all) => `Offen; sein Schlüssel ist mit Ihrer Passphrase verschlüsselt. ${all}.`,
  vaultInMemoryRemedy:
    'Wählen Sie eine Passphrase, oder richten Sie den Schlüsselbund wieder her, um sie zu behalten.',
  vaultEmpty: 'Es wird noch nichts darin aufbewahrt.',
  vaultLocked: 'Geschlossen: Der Schlüsselbund mit seinem Schlüssel ist gesperrt.',
  vaultLockedRemedy: 'Entsperren Sie den Schlüsselbund.',
  vaultUnkept: 'Es gibt keinen Schlüsselbund für seinen Schlüssel, und es wurde noch nichts anderes gewählt.',
  vaultUnkeptRemedy: 'Wählen Sie im Fenster von Latchkey eine Passphrase oder nur den Arbeitsspeicher.',
  vaultGone: 'Geschlossen: Sein Schlüssel liegt in einem Schlüsselbund, der jetzt nicht antwortet.',
  vaultGoneRemedy:
    'Richten Sie den Schlüsselbund wieder her. Eine Passphrase kann diesen Tresor nicht öffnen; von vorn zu beginnen lässt seine Dateien bestehen.',
  vaultSealed: 'Mit einer Passphrase versiegelt, die noch nicht eingegeben wurde.',
  vaultSealedRemedy: 'Geben Sie die Passphrase im Fenster von Latchkey ein.',
  vaultMismatch:
    'Der Schlüssel im Schlüsselbund passt nicht zu diesem Tresor, oder seine Datei ist nicht verwendbar.',
  vaultMismatchRemedy:
    'Bringen Sie den Schlüsselbund oder die Datei zurück, zu der er gehört, oder beginnen Sie im Fenster von Latchkey von vorn; die Dateien bleiben erhalten.',
  reportTitle: (version, at) => `Latchkey ${version}, Diagnose vom ${at}`,
  marks: { good: 'gut', warning: 'Hinweis', bad: 'FEHLER' },
  allWell: 'Alles ist in Ordnung.',
  summary: (bad, warnings) => `${bad} Fehler, ${warnings === 1 ? '1 Hinweis' : `${warnings} Hinweise`}.`,
  lastSignIn: (method, at, outcome) => `Letzte Anmeldung: ${method}, begonnen ${at}, ${outcome}`,
  checkSilent: 'Keine Antwort innerhalb von fünf Sekunden.',
  checkSilentRemedy: 'Starten Sie die Diagnose noch einmal.',
  checkBroke: (why) => `Diese Prüfung ist abgebrochen: ${why}`,
  checkBrokeRemedy: 'Melden Sie es den Entwicklern von Latchkey.',
  titles: {
    runtime: 'Latchkey',
    keychain: 'Schlüsselbund',
    vault: 'Tresor',
    store: 'Liste der Orgs',
    clock: 'Uhr',
    names: 'DNS',
    proxy: 'Proxy',
    certificates: 'CA der Firma',
    'callback-ports': 'Callback-Ports',
    browsers: 'Browser',
    orgs: 'Orgs',
  },
  caFileUsed: (count, file, names) =>
    `Neben den Zertifizierungsstellen des Systems vertrauen die eigenen Anfragen von Latchkey ${count === 1 ? 'einem Zertifikat' : `${count} Zertifikaten`} aus ${file} (${names}).`,
  ahead: (difference, host) => `Gegenüber ${host} um ${difference} voraus`,
  behind: (difference, host) => `Gegenüber ${host} um ${difference} zurück`,
  namesFound: (count, hosts) => `${count} Namen gefunden: ${hosts}.`,
  orgsWell: (count) => (count === 1 ? '1 Org, ohne Fehler.' : `${count} Orgs, keine mit einem Fehler.`),
  moreOrgs: (count) =>
    count === 1 ? '1 weitere Org mit einem Fehler.' : `${count} weitere Orgs mit einem Fehler.`,
  proxyFrom: {
    system: (proxy) => `${proxy}, aus den Einstellungen des Systems`,
    environment: (proxy) => `${proxy}, aus der Umgebung`,
  },
  storeContent: (orgs, clientApps, folder) =>
    `${orgs} ${orgs === 1 ? 'Org' : 'Orgs'} und ${clientApps} ${clientApps === 1 ? 'Client-App' : 'Client-Apps'} in ${folder}`,
  storeNewer: (content) => `${content}, nur gelesen: Ein neueres Latchkey hat sie geschrieben.`,
  storeUnreadable: (content) => `${content}, nur gelesen: Die Datei ist nicht lesbar.`,
  vaultDamaged: (damaged, count) =>
    `${damaged} von ${count} ${count === 1 ? 'Eintrag' : 'Einträgen'} nicht mit dem jetzigen Schlüssel lesbar. Nichts davon wird verändert.`,
  vaultRecords: (count) => (count === 1 ? '1 Eintrag, lesbar' : `${count} Einträge, alle lesbar`),
  vaultInMemory: (count) =>
    `Nur im Arbeitsspeicher: ${count === 1 ? '1 Eintrag ist' : `${count} Einträge sind`} weg, wenn Latchkey beendet wird.`,
  underWay: 'noch im Gange',
};
