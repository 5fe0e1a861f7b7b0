import type { InAnyLanguage } from '../../../shared/language.ts';
import type { pagesWords as english } from '../en/pages.ts';

/** Why a page of an org is not opened, and what is wrong with the person’s own landing pages. */
export const pagesWords: InAnyLanguage<typeof english> = {
  couldNotLoad: 'die Seite konnte nicht geladen werden',
  notLoadedAgain: (detail) => `Die Seite konnte nicht noch einmal geladen werden: ${detail}.`,
  noAddress:
    'Diese Seite hat keine Adresse, die sich anderswo verwenden ließe: Sie übergibt nur eine Anmeldung. Warten Sie, bis sie geladen ist.',
  noOwnPath:
    'Das ist kein Pfad auf dem eigenen Host der Org. Er beginnt mit einem Schrägstrich, zum Beispiel /lightning/setup/Flows/home.',
  empty: 'Fügen Sie die Adresse einer Seite oder eine Datensatz-ID ein.',
  controlCharacters:
    'In der Adresse steht ein Zeilenumbruch oder ein anderes unsichtbares Zeichen. Kopieren Sie sie noch einmal.',
  backslash:
    'In der Adresse steht ein umgekehrter Schrägstrich, den Browser und Programme verschieden lesen.',
  notAscii:
    'Der Hostname enthält Buchstaben außerhalb von a–z. Das gibt es bei Salesforce nie; er könnte eine Nachahmung sein.',
  userinfo:
    'In der Adresse steht ein Name vor einem @-Zeichen; er verbirgt den Host, zu dem sie wirklich führt.',
  scheme: 'Nur https-Adressen von Seiten von Salesforce können geöffnet werden.',
  plainHttp: 'Seiten von Salesforce liegen unter https-Adressen; diese hier ist unverschlüsseltes http.',
  port: 'Salesforce antwortet nur auf dem Standard-Port; diese Adresse nennt einen anderen.',
  notAnOrg: 'Das ist eine Website von Salesforce, aber keine Seite einer Org.',
  neitherAddressNorId: 'Das ist weder eine Adresse noch eine Datensatz-ID mit 15 oder 18 Zeichen.',
  notSalesforce: 'Dieser Host gehört nicht zu Salesforce, also wird keine Ihrer Orgs dafür geöffnet.',
  idDoesNotFit:
    'Die letzten drei Zeichen dieser ID passen nicht zu den anderen: Sie wurde abgeschnitten, oder ihre Groß- und Kleinschreibung ging verloren. Kopieren Sie sie noch einmal.',
  pathUnsafe:
    'Der Pfad in dieser Adresse könnte zu einem anderen Host führen und wird deshalb nicht geöffnet.',
  notLoaded: (detail) => `Die Seite der Org konnte nicht geladen werden: ${detail}.`,
  noWebScope:
    'Diese Anmeldung hat keinen Scope „web“, deshalb öffnet Salesforce damit keine Seiten. Fügen Sie der Client-App den Scope hinzu, und melden Sie sich erneut an.',
  tooSlow: (seconds) =>
    `Die Seite der Org war nach ${seconds} Sekunden nicht da. Sie lädt in ihrem Fenster weiter.`,
  openingFailed: 'Beim Öffnen dieser Org ist in Latchkey etwas schiefgegangen.',
  ownNoList: 'Sie ist keine JSON-Liste, deshalb wird keine ihrer Seiten gezeigt.',
  ownLeftOut: (at, why) => `Eintrag ${at} ist ausgelassen: ${why}`,
  ownTooMany: (most) => `Nur ihre ersten ${most} Einträge werden gezeigt.`,
  ownNameEmpty: 'Sein Name zeigt nichts.',
  ownNoPath: 'Sein Pfad liegt nicht auf dem eigenen Host der Org; er beginnt mit einem Schrägstrich.',
  ownIdTaken: (id) => `Ein anderer Eintrag hat die ID „${id}“.`,
  ownFieldUnknown: (field) => `Er hat ein unbekanntes Feld (${field}).`,
  ownNoObject: 'Er ist kein Objekt mit „name“ und „path“.',
  ownFieldMisshaped: (field) => `Sein „${field}“ fehlt oder hat nicht die richtige Form.`,
  loginAsked:
    'Salesforce verlangt eine Anmeldung, obwohl Latchkey hier gerade angemeldet hat. Melden Sie sich auf dieser Seite an, oder melden Sie sich bei der Org erneut an.',
};
