import type { InOtherWords } from '../entry-words.ts';
import type { SOAP_ERRORS } from '../soap.ts';

export const SOAP_ERRORS_IN_GERMAN: InOtherWords<typeof SOAP_ERRORS> = {
  'soap-invalid-login': {
    title: 'SOAP: Benutzername, Passwort oder Sicherheitstoken ist falsch',
    causes: [
      'Benutzername, Passwort oder Sicherheitstoken ist falsch, der Anmelde-Host ist der falsche, oder der Benutzer ist gesperrt.',
    ],
    fixes: [
      'Prüfen Sie den Anmelde-Host, das Passwort und das Sicherheitstoken. Ein neues Token bekommen Sie unter Settings → Reset My Security Token.',
      'Der Anmeldeverlauf nennt den wahren Grund.',
    ],
    adminClicks: ({ username }) => [
      `Setup → Anmeldeverlauf: nach ${username} suchen; die Spalte Status nennt den wahren Grund.`,
    ],
  },
  'soap-security-token-needed': {
    title: 'SOAP: Das Sicherheitstoken wird gebraucht',
    causes: ['Die Anfrage kam von einer Adresse, der die Org nicht vertraut.'],
    fixes: ['Hängen Sie das Sicherheitstoken an das Passwort an.'],
  },
  'soap-login-restricted': {
    title: 'SOAP: Die Anmeldung ist aus diesem Netzwerk oder zu dieser Stunde nicht erlaubt',
    causes: ['Das Profil erlaubt die Anmeldung nur von bestimmten IP-Adressen oder zu bestimmten Stunden.'],
    fixes: [
      'Verbinden Sie sich mit dem Netzwerk oder VPN Ihrer Firma, oder warten Sie auf die erlaubten Stunden.',
    ],
  },
  'soap-locked-out': {
    title: 'SOAP: Die Org ist gesperrt, der Benutzer ist gesperrt, oder das Passwort ist abgelaufen',
    causes: [
      'ORG_LOCKED: Die Org ist gesperrt. PASSWORD_LOCKOUT: zu viele falsche Passwörter. INVALID_OPERATION_WITH_EXPIRED_PASSWORD: Das Passwort ist abgelaufen.',
    ],
    fixes: ['Setzen Sie das Passwort im Browser zurück.'],
  },
};
