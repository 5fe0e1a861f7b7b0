import type { InOtherWords } from '../entry-words.ts';
import type { CODE_ERRORS } from '../authorization-code.ts';

export const CODE_ERRORS_IN_GERMAN: InOtherWords<typeof CODE_ERRORS> = {
  'code-expired': {
    title: 'Der Autorisierungscode wurde schon verwendet oder kam zu spät',
    causes: [
      'Die Seite des Callbacks wurde ein zweites Mal geladen, oder der Code wartete zu lange, bevor er eingelöst wurde.',
    ],
    fixes: ['Beginnen Sie die Anmeldung noch einmal, und laden Sie den Tab, der sie beendet, nicht neu.'],
  },
  'code-invalid': {
    title: 'Der Autorisierungscode ist hier nicht gültig',
    causes: [
      'Der Code wurde von einem anderen Host ausgestellt als dem, an den er gesendet wurde: Produktion und Sandbox kennen die Codes der anderen nicht.',
      'Der Code wurde unterwegs verändert, zum Beispiel doppelt dekodiert („%3D%3D“).',
    ],
    fixes: [
      'Beginnen Sie die Anmeldung noch einmal.',
      'Prüfen Sie den Anmelde-Host: Eine Sandbox meldet bei test.salesforce.com oder an ihrer My Domain an.',
      'Meldet die Org inzwischen anderswo an, fügen Sie sie mit „Org hinzufügen“ und dem richtigen Anmelde-Host noch einmal hinzu: Zeile, Alias und Browserdaten bleiben erhalten.',
    ],
  },
  'code-verifier-missing': {
    title: 'Die zweite Hälfte von PKCE wurde nicht gesendet',
    causes: [
      'Die Anmeldung begann mit einer PKCE-Challenge, aber der Code kam ohne deren Verifier. Das ist ein Fehler in Latchkey.',
    ],
    fixes: ['Beginnen Sie die Anmeldung noch einmal. Passiert es wieder, melden Sie das bitte als Fehler.'],
  },
  'code-verifier-wrong': {
    title: 'Zwei Anmeldungen wurden vermischt',
    causes: [
      'Der Code gehört zu einer anderen Anmeldung als der wartenden: Die Hälften von PKCE passen nicht zusammen.',
    ],
    fixes: ['Schließen Sie andere Anmeldeseiten von Salesforce, und beginnen Sie noch einmal.'],
  },
  'device-code-ended': {
    title: 'Der Code für das Gerät ist abgelaufen',
    causes: [
      'Ein Gerätecode lebt etwa 10 Minuten, und in dieser Zeit hat ihn niemand genehmigt; oder er wurde schon verwendet.',
    ],
    fixes: ['Beginnen Sie noch einmal, und geben Sie den neuen Code ein.'],
  },
};
