import type { InAnyLanguage } from '../../../shared/language.ts';
import type { oauthWords as english } from '../en/oauth.ts';

/** What is said of answers of the token endpoint, and of private keys. What begins small is a part of a sentence. */
export const oauthWords: InAnyLanguage<typeof english> = {
  deviceCodeMisshaped: 'ein Gerätecode von falscher Form',
  deviceCodeUntypable: 'ein Gerätecode, den niemand eintippen kann',
  devicePageForeign: 'seine Seite liegt auf einem fremden Host',
  sessionMisshaped: 'eine Antwort von falscher Form zur Sitzung',
  keyEncrypted:
    'Dieser private Schlüssel ist mit einer Passphrase geschützt. Entschlüsseln Sie ihn zuerst, zum Beispiel mit: openssl pkey -in encrypted.key -out server.key. Latchkey bewahrt ihn versiegelt in seinem Tresor auf.',
  keyOpenSsh:
    'Das ist ein OpenSSH-Schlüssel. Verwandeln Sie eine Kopie davon zuerst in PEM, mit: ssh-keygen -p -m PEM -f copy-of-the-key',
  keyDamaged:
    'Der private Schlüssel ist nicht lesbar: Ein Teil fehlt oder wurde verändert. Kopieren Sie den ganzen Text, von der BEGIN-Zeile bis zur END-Zeile.',
  keyNotRsa:
    'Das ist kein RSA-Schlüssel. Salesforce meldet per JWT nur mit RS256 an: Erzeugen Sie einen RSA-Schlüssel mit mindestens 2048 Bit, und laden Sie sein Zertifikat in die Client-App hoch.',
  keyTooShort: (bits, least) =>
    `Dieser RSA-Schlüssel hat ${bits} Bit; Salesforce braucht mindestens ${least}. Erzeugen Sie einen neuen Schlüssel, und laden Sie sein Zertifikat in die Client-App hoch.`,
  keyIsCertificate:
    'Das ist das Zertifikat, das die Client-App hat. Zum Anmelden wird der private Schlüssel gebraucht, der dazugehört (oft server.key).',
  keyIsPublic:
    'Das ist ein öffentlicher Schlüssel. Zum Anmelden wird der private Schlüssel gebraucht, der dazugehört.',
  keyNone:
    'Darin ist kein privater Schlüssel. Er ist ein Text, der mit „-----BEGIN PRIVATE KEY-----“ oder „-----BEGIN RSA PRIVATE KEY-----“ beginnt. Aus einer .p12- oder .pfx-Datei bekommen Sie ihn mit: openssl pkcs12 -in file.p12 -nocerts -nodes -out server.key',
  noAnswer: 'keine Antwort',
  status: (status) => `Status ${status}`,
  grantedMadeUpCode: 'er hat einen erfundenen Code angenommen',
  renewedMadeUpToken: 'er hat ein erfundenes Token erneuert',
  pageForToken: 'eine Webseite statt eines Tokens',
  notJson: 'sie gab sich nicht als JSON aus',
  pageForAnswer: 'eine Webseite statt einer Antwort',
  redirected: (status) => `der Token-Endpunkt hat umgeleitet (${status})`,
  statusWithoutAnswer: (status) => `Status ${status} ohne eine OAuth-Antwort`,
  notAccepted: (said) => `Salesforce hat diese Anmeldung nicht angenommen: ${said}.`,
  noLongerAccepted: (said) => `Salesforce nimmt die gespeicherte Anmeldung nicht mehr an: ${said}.`,
  appRefused: (said) => `Salesforce hat die Client-App oder ihre Richtlinie abgelehnt: ${said}.`,
  notReached: (detail) => `Salesforce war nicht zu erreichen: ${detail}. Es wurde nichts geändert.`,
  answeredWrongly: (detail) =>
    `Salesforce hat geantwortet, aber nicht so, wie es sollte: ${detail}. Es wurde nichts geändert.`,
  answerUnsafe: (detail) =>
    `Die Antwort des Token-Endpunkts war nicht sicher zu verwenden: ${detail}. Es wurde nichts gespeichert.`,
};
