import type { InAnyLanguage } from '../../../shared/language.ts';
import type { signInWords as english } from '../en/sign-in.ts';

/** Why a sign-in did not begin, or how it ended. */
export const signInWords: InAnyLanguage<typeof english> = {
  pageNotLoaded: (detail) =>
    `Die Anmeldeseite konnte nicht geladen werden: ${detail}. Es wurde nichts geändert.`,
  noCallbackUrl:
    'Diese Client-App hat keine Callback-URL, deshalb kann sich damit niemand im Browser anmelden.',
  noCallbackHere:
    'Die Anmeldung im Browser braucht eine Callback-URL auf diesem Computer, zum Beispiel http://localhost:8717/callback, die in der Client-App hinterlegt ist. „Hier anmelden“ geht mit der jetzigen.',
  noAnswer:
    'Innerhalb von fünf Minuten kam keine Antwort zurück. Hat der Browser einen Fehler von Salesforce gezeigt, bleibt er auf dieser Seite und kommt nie hierher zurück. Es wurde nichts geändert.',
  anotherMethod:
    'Diese Org wurde mit einem anderen Verfahren hinzugefügt. Um das Verfahren zu wechseln, fügen Sie die Org noch einmal hinzu; ihre Zeile bleibt erhalten.',
  passwordNotKept: 'Das Passwort dieser Org wird hier nicht aufbewahrt. Geben Sie es ein.',
  keyNotKept:
    'Der private Schlüssel dieser Org ist nicht mehr im Tresor. Wählen Sie die Datei, oder fügen Sie den Schlüssel ein.',
  fileHeldTooLong: 'Latchkey behält eine gewählte Datei nur zehn Minuten. Wählen Sie sie noch einmal.',
  anotherUser: (gotUser, gotOrganization, rowUser, rowOrganization) =>
    `Angemeldet als ${gotUser} von ${gotOrganization}, aber diese Zeile ist ${rowUser} von ${rowOrganization}. Es wurde nichts geändert. Um beide zu verwenden, fügen Sie die andere mit „Org hinzufügen“ hinzu.`,
  noAccessToken:
    'Das ist kein Zugriffstoken. Ein solches beginnt mit der ID der Org und einem Ausrufezeichen (00D…!…), oder es ist ein JWT (eyJ…). Fügen Sie es ganz ein; die Salesforce CLI zeigt es mit: sf org auth show-access-token',
  tokenNotAccepted:
    'Die Org unter dieser Instanz-URL nimmt das Zugriffstoken nicht an: Es gehört zu einer anderen Org, oder es ist abgelaufen. Prüfen Sie die Instanz-URL, oder holen Sie ein neues Token.',
  tokenOfAnotherOrg:
    'Die Instanz-URL gehört zu einer anderen Organisation als das Zugriffstoken, das mit deren ID beginnt.',
  noInstance:
    'Ein Token gilt nur unter der eigenen Instanz-URL der Org, zum Beispiel https://acme.my.salesforce.com, nicht bei login oder test. Geben Sie diese ein.',
  credentialsAtMyDomain:
    'Client Credentials gelten nur an der eigenen My Domain der Org, zum Beispiel https://acme.my.salesforce.com, nicht bei login oder test. Geben Sie sie als Anmelde-Host ein, oder melden Sie sich im Browser an.',
  credentialsNeedSecret:
    'Client Credentials sind die Client-ID zusammen mit dem Client-Secret, und diese Client-App hat hier kein Secret. Fügen Sie es hinzu, oder melden Sie sich im Browser an.',
  codeEnded:
    'Der Code ist abgelaufen, bevor jemand die Anmeldung erlaubt hat. Beginnen Sie noch einmal, um einen neuen Code zu bekommen.',
  denied:
    'Der Zugriff wurde auf der Seite von Salesforce verweigert. Beginnen Sie noch einmal, und wählen Sie „Allow“.',
  wrongAudience: (suggestion) =>
    `Die Audience passt nicht zu diesem Anmelde-Host. Verwenden Sie ${suggestion}: Salesforce erwartet https://login.salesforce.com für Produktions- und Developer-Orgs, https://test.salesforce.com für Sandboxes und Scratch-Orgs und bei einer Experience-Cloud-Site deren eigene URL; eine My Domain ist nichts davon.`,
  noPasswordAtSite:
    'Experience-Cloud-Sites nehmen Benutzername und Passwort nicht von einer App an. Melden Sie sich im Browser an; er zeigt die eigene Anmeldeseite der Site.',
  sfdxUrlUsed: (alias) =>
    `Diese SFDX-Auth-URL wurde hier schon verwendet: ${alias} wurde damit angemeldet. Ihr Refresh-Token ist verbraucht, und es noch einmal zu senden würde Salesforce dazu bringen, diese Anmeldung zu beenden; deshalb wurde es nicht gesendet. Braucht ${alias} eine neue Anmeldung, holen Sie eine neue URL.`,
  refused: 'Salesforce hat diese Anmeldung abgelehnt.',
  cancelled: 'Die Anmeldung wurde abgebrochen. Es wurde nichts geändert.',
  noUsername:
    'Ein Benutzername von Salesforce sieht aus wie eine E-Mail-Adresse, mit einem @ und einem Punkt dahinter: ann@acme.example, oder ann@acme.example.uat in einer Sandbox. Er steht im Setup beim Benutzer und muss nicht dessen E-Mail-Adresse sein.',
  notWaiting: 'Diese Anmeldung wartet nicht mehr auf einen Browser. Beginnen Sie noch einmal.',
  portsInUse: (ports) => {
    const rest =
      'oder verwenden Sie „Hier anmelden“, oder wählen Sie eine andere Callback-URL, die in der Client-App hinterlegt ist.';
    return ports.length > 1
      ? `Die Ports ${ports.slice(0, -1).join(', ')} und ${ports.at(-1) ?? ''} der Callback-URLs sind alle von anderen Programmen belegt. Schließen Sie eines davon, ${rest}`
      : `Port ${ports.join()} der Callback-URL ist von einem anderen Programm belegt. Schließen Sie dieses Programm, ${rest}`;
  },
  clockFast: (minutes) =>
    `Die Uhr dieses Computers geht gegenüber der von Salesforce etwa ${minutes} Minuten vor; Salesforce nimmt eine signierte Anmeldung nur drei Minuten lang an. Stellen Sie die Uhr (am besten automatisch), und versuchen Sie es noch einmal.`,
  clockSlow: (minutes) =>
    `Die Uhr dieses Computers geht gegenüber der von Salesforce etwa ${minutes} Minuten nach; Salesforce nimmt eine signierte Anmeldung nur drei Minuten lang an. Stellen Sie die Uhr (am besten automatisch), und versuchen Sie es noch einmal.`,
};
