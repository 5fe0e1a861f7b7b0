import type { InAnyLanguage } from '../../../shared/language.ts';
import type { networkWords as english } from '../en/network.ts';

/** What went wrong on the way to a host: parts of sentences, which stand behind a colon. */
export const networkWords: InAnyLanguage<typeof english> = {
  caTooLarge: 'sie ist viel zu groß für eine Liste von Zertifikaten',
  caGone: 'sie ist nicht mehr da',
  caUnreadable: (code) => `sie ist nicht lesbar (${code})`,
  caNone: 'es ist kein Zertifikat darin',
  caDamaged: 'ein Zertifikat darin ist beschädigt',
  caNotTaken: (file, reason) =>
    `${file} wurde nicht übernommen: ${reason}. Wählen Sie eine PEM-Datei mit Zertifizierungsstellen.`,
  proxyWantsLogin: 'der Proxy verlangt einen Namen und ein Passwort',
  noWay: 'es gibt keinen Weg dorthin',
  proxyUnusable: (proxy) => `das System verlangt ${proxy}, was Latchkey nicht verwenden kann`,
  plainHttp: 'unverschlüsseltes http ist nur für diesen Computer',
  noFullAnswer: (seconds) => `keine vollständige Antwort innerhalb von ${seconds} s`,
  tooLarge: (host, bytes) => `${host}: mehr als ${bytes} Bytes`,
  noAnswer: 'keine Antwort',
  proxyRefusedLogin: (proxy) => `der Proxy ${proxy} hat Name und Passwort abgelehnt`,
  proxyDemands: (proxy, schemes) => `der Proxy ${proxy} verlangt ${schemes}, und Latchkey spricht nur Basic`,
  namedProxyWantsLogin: (proxy) => `der Proxy ${proxy} verlangt einen Namen und ein Passwort`,
  aProxy: (protocol) => `einen Proxy der Art ${protocol}`,
  caNameless: 'ein Zertifikat ohne Namen',
  caValidUntil: (name, day) => `${name}, gültig bis ${day}`,
  cancelled: 'abgebrochen',
  faults: {
    nameNotFound: 'der Hostname wurde nicht gefunden',
    noNameServer: 'kein Nameserver hat geantwortet',
    proxyRefused: 'der Proxy hat die Verbindung abgelehnt',
    noConnection: 'keine Verbindung',
    tooLate: 'keine rechtzeitige Antwort',
    brokeOff: 'die Verbindung ist abgebrochen',
    notTrusted: 'das Zertifikat oder die Verschlüsselung wurde nicht akzeptiert',
    failed: 'der Austausch ist fehlgeschlagen',
  },
};
