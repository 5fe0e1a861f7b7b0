import type { InAnyLanguage } from '../../../shared/language.ts';
import type { clientAppsWords as english } from '../en/client-apps.ts';

/** What is said of client apps, of their form, and of what trying them showed. */
export const clientAppsWords: InAnyLanguage<typeof english> = {
  noneOnThisComputer:
    'Keine der Callback-URLs liegt auf diesem Computer, ein Browser kann also nicht hierher zurückkommen; „Hier anmelden“ geht.',
  portTaken: (port) => `Port ${port} ist von einem anderen Programm oder einer laufenden Anmeldung belegt.`,
  portFree: (port) => `Port ${port} ist frei, damit ein Browser hierher zurückkommen kann.`,
  usernameAndPassword: 'Benutzername und Passwort',
  adminDecides: (also) =>
    `Was ein Admin erlaubt (installiert, Permitted Users, IP-Bereiche), zeigt sich erst, wenn sich jemand anmeldet.${also}`,
  secretGone: 'Das Client-Secret dieser App ist nicht mehr im Tresor. Geben Sie die App noch einmal ein.',
  goneChooseAnother:
    'Diese Client-App ist nicht mehr gespeichert. Wählen Sie eine andere, oder geben Sie sie noch einmal ein.',
  noCallbackUrl: (shape) => `Das kann keine Callback-URL sein. ${shape}`,
  needsName: 'Geben Sie der Client-App einen Namen.',
  clientIdMisshaped:
    'In der Client-ID (Consumer Key) steht ein Leerzeichen oder ein anderes Zeichen, das es in keiner Client-ID gibt. Kopieren Sie sie noch einmal.',
  namedNoCallbackUrl: (url, shape) => `„${url}“ kann keine Callback-URL sein. ${shape}`,
  needsCallbackUrl: (shape) => `Für die Anmeldung im Browser braucht es eine Callback-URL. ${shape}`,
  noScope: (name) => `„${name}“ ist nicht der Name eines Scopes.`,
  callbackShape:
    'Sie ist http auf localhost oder 127.0.0.1 mit einem Port, eine https-Adresse oder eine Adresse des eigenen Schemas der App, genau wie in der Client-App hinterlegt.',
  andMore: (count) => ` und ${count} weiteren`,
  inUse: (name, aliases, more) =>
    `„${name}“ wird von ${aliases}${more} verwendet. Entfernen Sie diese Orgs, oder fügen Sie sie mit einer anderen App neu hinzu, bevor Sie sie entfernen.`,
  gone: 'Diese Client-App ist nicht mehr gespeichert.',
  nameTaken: (name) =>
    `Es gibt schon eine Client-App namens „${name}“. Geben Sie dieser einen anderen Namen.`,
  notReached: (host, detail) => `${host} war nicht zu erreichen: ${detail}.`,
  answeredOddly: (host, detail) => `${host} hat geantwortet, aber nicht so wie Salesforce: ${detail}.`,
  answers: (host) => `${host} antwortet.`,
  unknownId: (host, said) =>
    `${host} kennt diese Client-ID nicht: ${said}. Prüfen Sie, ob ein Zeichen fehlt; eine neue App braucht 2 bis 10 Minuten, und eine External Client App ist nur in ihrer eigenen Org bekannt.`,
  refused: (host, said) => `${host} hat die App abgelehnt: ${said}.`,
  knowsId: (host) => `${host} kennt diese Client-ID.`,
  secretDemanded: (said) =>
    `Ein Client-Secret wird verlangt, und diese App hat hier keins: ${said}. Geben Sie es ein, oder lassen Sie „Require Secret for Web Server Flow“ und „Require Secret for Refresh Token Flow“ abschalten.`,
  secretRefused: (said) =>
    `Das Client-Secret wurde abgelehnt: ${said}. Kopieren Sie es noch einmal; vielleicht wurde es erneuert.`,
  secretNotAsked: 'Beim Einlösen eines Codes wurde kein Client-Secret verlangt.',
  secretRight: 'Das Client-Secret stimmt: Ein falsches wurde abgelehnt.',
  secretUnclear:
    'Das Client-Secret wurde nicht abgelehnt, ein falsches aber auch nicht; eine Anmeldung wird es zeigen.',
  renewalAsksNoSecret: 'Das Erneuern einer Anmeldung verlangt kein Client-Secret.',
  renewalDemandsSecret: (said) =>
    `Eine Anmeldung ginge einmal und würde beim Erneuern scheitern, das ein Client-Secret verlangt: ${said}. Geben Sie es ein, oder lassen Sie „Require Secret for Refresh Token Flow“ abschalten.`,
  renewalRefused: (said) => `Das Erneuern einer Anmeldung wird abgelehnt: ${said}.`,
  renewalNotTried: (detail) => `Das Erneuern einer Anmeldung konnte nicht ausprobiert werden: ${detail}.`,
  theCallbackUrl: (url) => `die Callback-URL ${url}`,
  callbackTaken: (where) => `Salesforce nimmt ${where}, PKCE und die Scopes an und zeigt seine Anmeldeseite.`,
  callbackPassedOn: (where, host) =>
    `Für ${where} hat Salesforce zur Anmeldung an ${host} weitergeleitet; was es von der App hält, ist also noch nicht bekannt.`,
  callbackUnclear: (where, status) =>
    `Für ${where} hat Salesforce mit einer Seite geantwortet, die weder ja noch nein sagt (Status ${status}).`,
  callbackUnanswered: (where, detail) => `Für ${where} hat Salesforce keine Antwort gegeben: ${detail}.`,
  callbackMismatch: (url, said) =>
    `Die Callback-URL ${url} ist in der App nicht Zeichen für Zeichen so hinterlegt: ${said}. „localhost“ ist nicht „127.0.0.1“, und Port, Schrägstrich und Groß- und Kleinschreibung zählen.`,
  scopesMissing: (scopes, said) =>
    `Die App hat nicht jeden Scope von „${scopes}“: ${said}. Fügen Sie sie in der App hinzu, oder verlangen Sie hier keinen; dann gelten alle, die sie hat.`,
  callbackRefused: (url, said) => `Für die Callback-URL ${url} hat Salesforce abgelehnt: ${said}.`,
  credentialsAtMyDomain: 'Client Credentials lassen sich nur an der eigenen My Domain der Org ausprobieren.',
  credentialsNeedSecret: 'Client Credentials brauchen das Client-Secret, und diese App hat hier keins.',
  credentialsGranted: 'Client Credentials werden gewährt; das Token wurde sofort zurückgegeben.',
  clientCredentials: 'Client Credentials',
  deviceCodesGranted: 'Gerätecodes werden ausgegeben.',
  deviceCodes: 'Gerätecodes',
  notTried: (what, detail) => `${what} konnten nicht ausprobiert werden: ${detail}.`,
  neitherYesNorNo: (what) => `${what} wurden so beantwortet, dass es weder ja noch nein heißt.`,
  areRefused: (what, said) => `${what} werden abgelehnt: ${said}.`,
  needsPerson: (ways) => ` Dasselbe gilt für die Anmeldung mit ${ways.join(', mit ')}.`,
  practiceApp: 'Übungs-App',
  practiceIsFixed: {
    changed:
      'Die App des Übungs-Salesforce wird nicht von Hand geändert: Sie ist dort so hinterlegt und kommt mit den Übungs-Orgs.',
    removed:
      'Die App des Übungs-Salesforce wird nicht von Hand entfernt: Sie ist dort so hinterlegt und kommt mit den Übungs-Orgs.',
  },
};
