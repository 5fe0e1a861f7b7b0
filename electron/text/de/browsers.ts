import type { InAnyLanguage } from '../../../shared/language.ts';
import type { browsersWords as english } from '../en/browsers.ts';

/** What is said of browsers, and of other places to open an org in. */
export const browsersWords: InAnyLanguage<typeof english> = {
  gone: 'Der gewählte Browser ist nicht mehr auf diesem Computer. Wählen Sie einen anderen oder die Wahl des Systems.',
  notPrivateForSignIn:
    'Dieser Browser kann nicht angewiesen werden, ein privates Fenster zu öffnen. Wählen Sie einen anderen oder kopieren Sie den Anmeldelink.',
  notStarted: (name) => `${name} konnte nicht gestartet werden.`,
  profile: (browser) => `Dieses Profil von ${browser}`,
  program: (program) => `Das Programm „${program}“`,
  onlyWeb: 'In einem Browser werden nur Web-Adressen geöffnet.',
  chosen: 'Der gewählte Browser',
  notPrivate:
    'Dieser Browser kann nicht angewiesen werden, ein privates Fenster zu öffnen. Wählen Sie einen anderen.',
  noContainers: 'Nur Firefox hat Container. Wählen Sie Firefox oder keinen Container.',
  commandEmpty: 'Schreiben Sie zuerst das Programm, dann seine Argumente, zum Beispiel: firefox {url}',
  commandOpenQuote: 'In diesem Befehl fehlt einem Anführungszeichen die andere Hälfte.',
  commandControlCharacter:
    'In diesem Befehl steht ein Zeilenumbruch oder ein anderes Zeichen, das dort nicht stehen kann.',
  commandNoUrl: 'Schreiben Sie {url} als Argument des Programms dorthin, wo die Adresse stehen soll.',
  commandRelativeProgram:
    'Geben Sie das Programm mit seinem ganzen Pfad an oder nur mit seinem Namen, wenn es im PATH liegt.',
  commandUrlInProgram: 'Der Befehl muss mit einem Programm beginnen; {url} ist eines seiner Argumente.',
  onlyHttps: 'Im Browser werden nur Web-Adressen (https) geöffnet.',
  systemNotStarted: 'Der Browser des Systems konnte nicht gestartet werden.',
  placeGone: (what) => `${what} ist nicht auf diesem Computer. Wählen Sie einen anderen Ort.`,
};
