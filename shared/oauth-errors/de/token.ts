import type { InOtherWords } from '../entry-words.ts';
import type { TOKEN_ERRORS } from '../token.ts';

export const TOKEN_ERRORS_IN_GERMAN: InOtherWords<typeof TOKEN_ERRORS> = {
  'client-secret-wrong': {
    title: 'Das Client-Secret ist falsch oder fehlt',
    causes: [
      'Das Secret enthält einen Tippfehler oder wurde in der Org inzwischen erneuert.',
      'Die App verlangt ein Secret, und es wurde keines gesendet. Es gibt zwei Schalter: einen für den Web-Server-Flow, einen für den Refresh-Token-Flow. Ist nur der zweite an, gelingt die Anmeldung, und die erste Erneuerung scheitert.',
    ],
    fixes: [
      'Kopieren Sie das Consumer Secret noch einmal aus der App.',
      'Oder schalten Sie beide Kästchen „Require Secret“ der App aus: Eine Desktop-App mit PKCE braucht kein Secret.',
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Settings → OAuth Settings.`,
      '„Require secret for Web Server Flow“ und „Require secret for Refresh Token Flow“ ausschalten, oder mir das Consumer Secret auf sicherem Weg senden.',
    ],
  },
  'flow-disabled': {
    title: 'Dieses Verfahren ist in der Client-App abgeschaltet',
    causes: [
      'Die External Client App ist deaktiviert, oder dieser Flow ist in ihren Richtlinien aus.',
      'Ein Bericht sah dieselben Worte bei einem falschen Client-Secret.',
    ],
    fixes: [
      'Schalten Sie OAuth und den Flow ein: Setup → External Client App Manager → die App → Edit Policies.',
      'Prüfen Sie das Client-Secret, falls die App eines hat.',
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Policies → Edit.`,
      'App Status: enabled. OAuth Policies: OAuth und den oben genannten Flow einschalten.',
    ],
  },
  'app-missing-in-org': {
    title: 'Die External Client App ist in dieser Org nicht eingerichtet',
    causes: [
      'Die App fehlt in dieser Org, ist hier nicht verpackt und installiert, oder hat noch keine Richtlinien.',
    ],
    fixes: [
      'Öffnen Sie die App im External Client App Manager, installieren Sie sie neu, wenn sie fehlt, und speichern Sie ihre Richtlinien einmal.',
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager: nach ${app} (Consumer Key ${clientId}) suchen; ihr Paket installieren, wenn sie fehlt.`,
      'Ihre Policies öffnen, einmal auf Edit und auf Save drücken.',
    ],
  },
  'scope-not-allowed': {
    title: 'Der Client-App fehlt ein Scope',
    causes: ['Es wurde ein Scope verlangt, den die Client-App nicht hat.'],
    fixes: [
      'Fügen Sie der App die Scopes api, web und refresh_token hinzu, und warten Sie 2 bis 10 Minuten.',
      'Oder nennen Sie in der Client-App hier nur die Scopes, die sie hat.',
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Settings → OAuth Settings → Scopes.`,
      '„Manage user data via APIs (api)“, „Manage user data via Web browsers (web)“ und „Perform requests at any time (refresh_token, offline_access)“ auswählen.',
      'Speichern und 2 bis 10 Minuten warten.',
    ],
  },
  'grant-type-not-supported': {
    title: 'Salesforce konnte die Anfrage nicht lesen',
    causes: [
      'Das Formular kam in falscher Form an: Paare durch Zeilenumbrüche statt durch „&“ getrennt, der ganze Inhalt als ein Wert kodiert, JSON statt eines Formulars, oder die Werte in der Adresse.',
      'Latchkey sendet ein richtiges Formular; also hat es etwas zwischen hier und Salesforce verändert, zum Beispiel ein Firmenproxy.',
    ],
    fixes: [
      'Versuchen Sie es ohne den Proxy oder das VPN noch einmal. Bleibt es dabei, melden Sie das bitte als Fehler. Mit curl: ein --data-urlencode für jedes Paar.',
    ],
  },
  'wrong-http-method': {
    title: 'Die Anfrage kam mit der falschen Methode an',
    causes: [
      'Die Anfrage kam als GET statt als POST oder über http statt über https. Latchkey sendet POST über https; also hat sie etwas unterwegs verändert.',
    ],
    fixes: ['Versuchen Sie es ohne den Proxy noch einmal. Bleibt es dabei, melden Sie das bitte als Fehler.'],
  },
  'dpop-required': {
    title: 'Die Client-App verlangt DPoP',
    causes: [
      'Die App nimmt nur Token an, die an einen Schlüssel gebunden sind (DPoP, neu in Winter ’27). Latchkey tut das noch nicht.',
    ],
    fixes: ['Verwenden Sie eine Client-App ohne DPoP.', 'Oder schalten Sie DPoP für die App aus.'],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Settings → OAuth Settings: die Pflicht zu DPoP ausschalten.`,
    ],
  },
};
