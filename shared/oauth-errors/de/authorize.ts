import type { InOtherWords } from '../entry-words.ts';
import type { AUTHORIZE_ERRORS } from '../authorize.ts';

export const AUTHORIZE_ERRORS_IN_GERMAN: InOtherWords<typeof AUTHORIZE_ERRORS> = {
  'access-denied': {
    title: 'Der Zugriff wurde auf der Seite von Salesforce verweigert',
    causes: ['Auf der Seite, die fragt, ob die App Zugriff haben darf, wurde „Deny“ gedrückt.'],
    fixes: ['Beginnen Sie noch einmal, und drücken Sie auf der Seite von Salesforce auf „Allow“.'],
  },
  'client-id-unknown': {
    title: 'Salesforce kennt diese Client-ID hier nicht',
    causes: [
      'Die Client-ID (Consumer Key) enthält einen Tippfehler.',
      'Die Client-App gehört zu einer anderen Org: Eine External Client App ist nur in ihrer eigenen Org bekannt, außer sie ist verpackt und installiert.',
      'Die App ist jünger als 10 Minuten und noch nicht auf allen Servern angekommen.',
      'Der Browser war schon bei einer anderen Org angemeldet.',
    ],
    fixes: [
      'Vergleichen Sie die Client-ID mit dem Consumer Key in der Org, und geben Sie sie noch einmal ein.',
      'Vergleichen Sie die Client-ID mit dem Consumer Key in der Org, und berichtigen Sie sie unter Client-Apps.',
      'Ist die App neu, warten Sie 2 bis 10 Minuten und versuchen Sie es noch einmal.',
      'Melden Sie sich an der eigenen My Domain der Org an, oder in einem privaten Fenster.',
      'Melden Sie sich in einem privaten Fenster Ihres Browsers an.',
    ],
  },
  'redirect-uri-mismatch': {
    title: 'Die Callback-URL ist nicht die in der Client-App hinterlegte',
    causes: [
      'Die Callback-URL muss Zeichen für Zeichen passen: „localhost“ und „127.0.0.1“, ein anderer Port, ein Schrägstrich am Ende und Großbuchstaben machen alle einen Unterschied.',
    ],
    fixes: [
      'Kopieren Sie die Callback-URL von hier in die Client-App, oder geben Sie hier die dort hinterlegte ein. Warten Sie dann 2 bis 10 Minuten.',
      'Kopieren Sie die Callback-URL unter Client-Apps in die App in der Org, oder tragen Sie dort die in der Org hinterlegte ein. Warten Sie dann 2 bis 10 Minuten.',
      'Wo die App nicht Ihnen gehört: Fügen Sie ihr die Callback-URL hinzu.',
    ],
    adminClicks: ({ app, clientId, callbackUrl }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Settings → OAuth Settings.`,
      `Callback URL: genau diese Zeile hinzufügen: ${callbackUrl}`,
      'Speichern und 2 bis 10 Minuten warten.',
    ],
  },
  'redirect-uri-missing': {
    title: 'Die Anfrage enthielt keine Callback-URL',
    causes: ['Latchkey hat die Anmeldung ohne Callback-URL gesendet. Das ist ein Fehler in Latchkey.'],
    fixes: [
      'Prüfen Sie, ob die Client-App in Latchkey eine Callback-URL hat. Wenn ja, melden Sie das bitte als Fehler.',
    ],
  },
  'pkce-required': {
    title: 'Die Org verlangt PKCE, und es wurde keines gesendet',
    causes: [
      'Die Client-App oder die Org verlangt Proof Key for Code Exchange (PKCE), und die Anfrage kam ohne dessen Challenge an. Manche Browser speichern dann eine Datei namens „authorize“.',
      'Latchkey sendet sie immer; die Adresse wurde also unterwegs abgeschnitten, zum Beispiel beim Kopieren.',
    ],
    fixes: ['Beginnen Sie die Anmeldung noch einmal, und öffnen Sie die ganze Adresse.'],
  },
  'response-type-not-supported': {
    title: 'Der Web-Server-Flow steht dieser Client-App nicht offen',
    causes: [
      'Der Flow ist für die App oder für die ganze Org abgeschaltet.',
      'Die Anfrage nannte keinen Response-Type: Die Adresse wurde unterwegs abgeschnitten.',
    ],
    fixes: [
      'Schalten Sie in der App den Authorization-Code-Flow ein, und prüfen Sie, ob er unter Setup → OAuth and OpenID Connect Settings erlaubt ist.',
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Settings → OAuth Settings: den Authorization Code and Credentials Flow / Web Server Flow einschalten.`,
      'Setup → OAuth and OpenID Connect Settings: Der Flow ist nicht gesperrt.',
    ],
  },
  'interaction-needed': {
    title: 'Salesforce konnte nicht ohne Rückfrage anmelden',
    causes: [
      'Es wurde eine stille Anmeldung verlangt, aber es gibt keine Sitzung, oder die App ist noch nicht genehmigt.',
    ],
    fixes: ['Melden Sie sich von Hand an.'],
  },
  'session-level': {
    title: 'Die Org verlangt eine stärkere Anmeldung',
    causes: [
      'Die Org verlangt eine Sitzung mit hoher Sicherheit, also eine mit Multi-Faktor-Authentifizierung.',
    ],
    fixes: ['Melden Sie sich in Ihrem Browser mit Multi-Faktor-Authentifizierung an.'],
  },
};
