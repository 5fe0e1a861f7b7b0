import type { InOtherWords } from '../entry-words.ts';
import type { REFRESH_ERRORS } from '../refresh.ts';

export const REFRESH_ERRORS_IN_GERMAN: InOtherWords<typeof REFRESH_ERRORS> = {
  'refresh-token-dead': {
    title: 'Die gespeicherte Anmeldung ist beendet',
    titleIn: {
      adding: 'Die Anmeldung in dieser SFDX-URL ist beendet',
      again: 'Die Anmeldung in dieser SFDX-URL ist beendet',
    },
    causes: [
      'Sie oder ein Admin haben sie widerrufen.',
      'Die Refresh-Token-Richtlinie der App hat sie beendet, zum Beispiel nach 30 Tagen ohne Verwendung.',
      'Sie haben sich mehr als fünfmal mit dieser App angemeldet, hier und auf anderen Computern: Die sechste Genehmigung beendet stillschweigend die älteste.',
      'Ein anderes Programm hat dasselbe Refresh-Token verwendet, und die Rotation ließ nur eines der beiden gelten.',
      'Die App wurde deinstalliert, neu installiert oder bekam neue Schlüssel; oder die Client-ID ist inzwischen eine andere.',
      'Das Passwort wurde geändert.',
      'Die Sandbox wurde aktualisiert oder gelöscht.',
    ],
    fixes: [
      'Melden Sie sich erneut an: Zeile, Alias und Browserdaten bleiben erhalten.',
      'Holen Sie eine neue URL: Melden Sie sich mit der Salesforce CLI bei der Org an (sf org login web), dann sf org auth show-sfdx-auth-url.',
      'Oder wählen Sie das Verfahren Browser: Das ist eine eigene Anmeldung, die kein anderes Programm beenden kann.',
      'Passiert es immer wieder: Lockern Sie die Refresh-Token-Richtlinie der App.',
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Policies → Edit.`,
      'Refresh Token Policy: „Refresh token is valid until revoked“, oder eine längere Zeit ohne Verwendung.',
    ],
  },
  'token-validity-expired': {
    title: 'Die gespeicherte Anmeldung hat ihre Altersgrenze erreicht',
    titleIn: {
      adding: 'Die Anmeldung in dieser SFDX-URL ist beendet',
      again: 'Die Anmeldung in dieser SFDX-URL ist beendet',
    },
    causes: [
      'Die Richtlinie der App lässt ein Refresh-Token eine feste Zeit leben, und diese Zeit ist vorbei.',
    ],
    fixes: [
      'Melden Sie sich erneut an: Zeile, Alias und Browserdaten bleiben erhalten.',
      'Holen Sie eine neue URL: Melden Sie sich mit der Salesforce CLI bei der Org an (sf org login web), dann sf org auth show-sfdx-auth-url.',
      'Oder wählen Sie das Verfahren Browser: Das ist eine eigene Anmeldung, die kein anderes Programm beenden kann.',
    ],
  },
  'org-data-gone': {
    title: 'Salesforce hat diese Org nicht mehr',
    causes: ['Die Org wurde gelöscht oder ist abgelaufen.'],
    fixes: [
      'Archivieren Sie die Org: Sie ist dann aus dem Weg, und ihre Notizen bleiben.',
      'Oder entfernen Sie die Org aus der Liste.',
      'Nichts bringt sie zurück: Es gibt keine Org mehr, die man hinzufügen könnte. Prüfen Sie, ob Sie diese meinten.',
    ],
  },
  'token-already-dead': {
    title: 'Das Token war schon ungültig',
    causes: ['Es sollte ein Token widerrufen werden, das Salesforce nicht mehr kennt.'],
    fixes: ['Es bleibt nichts zu tun: Was gewollt war, ist erledigt.'],
  },
  'hybrid-and-rotation': {
    title: 'Hybride Token, JWT-Token und Rotation vertragen sich nicht',
    causes: [
      'Der Hybrid-Flow wurde mit einer App verwendet, die JWT-Token ausgibt und Refresh-Token rotiert.',
    ],
    fixes: ['Schalten Sie eines der beiden in der App aus.'],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Settings: JWT-Zugriffstoken oder die Rotation der Refresh-Token ausschalten.`,
    ],
  },
};
