import type { InAnyLanguage } from '../../../shared/language.ts';
import type { waitingWords as english } from '../en/waiting.ts';

/** Words while a person signs in elsewhere. */
export const waitingWords: InAnyLanguage<typeof english> = {
  startingHere: 'Schließen Sie die Anmeldung in dem Fenster ab, das sich gerade geöffnet hat',
  hereDetail:
    'Melden Sie sich als der Benutzer an, für den diese Org ist, und erlauben Sie dann den Zugriff. Das Fenster vergisst alles, wenn es geschlossen wird.',
  startingBrowser: 'Schließen Sie die Anmeldung in Ihrem Browser ab',
  browserDetail:
    'Melden Sie sich als der Benutzer an, für den diese Org ist, und erlauben Sie dann den Zugriff. Der Browser sagt Ihnen, wann Sie den Tab schließen können.',
  useBrowser: 'Stattdessen meinen Browser verwenden',
  useBrowserHint:
    'Für einen Passkey, einen Passwortmanager oder die Anmeldeseite eines Unternehmens ist Ihr Browser vielleicht der bessere Ort.',
  useWindow: 'Stattdessen ein Fenster hier verwenden',
  cancel: 'Abbrechen',
  timeLeft: (left: string) => `Latchkey wartet noch ${left} Min.`,
  timeOver: 'Die Zeit ist um.',
  copyLink: 'Link zur Anmeldung kopieren',
  linkCopied: 'Link kopiert',
  linkHint: 'Für einen anderen Browser oder ein anderes Profil auf diesem Computer.',

  answer: {
    summary: 'Was hat der Browser gezeigt?',
    lead: 'Manche Fehler bleiben im Browser und kommen nie von selbst zurück. Fügen Sie die Adresse ein, bei der er stehen geblieben ist, aus seiner Adressleiste. Ein Code darin wird einmal verwendet und niemandem gezeigt.',
    url: 'Adresse im Browser',
    urlMissing: 'Fügen Sie zuerst die Adresse ein.',
    tell: 'An Latchkey übergeben',
    choose: 'Oder wählen Sie, was er gemeldet hat',
    chooseNone: 'Auswählen …',
    chooseHint: 'Salesforce zeigt diese Wörter auf seiner Seite oder in der Adresse, nach „error=“.',
    verdicts: {
      accepted: 'Das war die Antwort auf diese Anmeldung. Latchkey setzt sie fort.',
      'error-page': 'Das ist eine Fehlerseite von Salesforce. Was sie besagt, erscheint gleich.',
      'not-this-sign-in':
        'Diese Adresse gehört zu einer anderen Anmeldung, vielleicht zu einem älteren Tab. Verwenden Sie den Tab, den diese Anmeldung geöffnet hat.',
      unrecognized:
        'Das ist weder die Callback-URL dieser Anmeldung noch eine Fehlerseite von Salesforce. Kopieren Sie die vollständige Adresse der Seite, bei der der Browser stehen geblieben ist.',
    },
  },

  device: {
    asking: 'Salesforce wird um einen Code gebeten …',
    title: 'Geben Sie diesen Code auf einem beliebigen Gerät ein',
    code: 'Gerätecode',
    detail:
      'Öffnen Sie die Seite unten auf diesem Computer, einem Telefon oder einem anderen Gerät, geben Sie den Code ein und melden Sie sich als der Benutzer an, für den diese Org ist. Latchkey bemerkt es von selbst.',
    link: 'Zu öffnende Seite',
    copyPage: 'Adresse der Seite kopieren',
    copyCode: 'Code kopieren',
    qr: (url: string) => `QR-Code von ${url}`,
    timeLeft: (left: string) => `Der Code gilt noch ${left} Min.`,
    spelled: (code: string) => `Der Code, Zeichen für Zeichen: ${code}`,
  },

  copied: 'Kopiert',
};
