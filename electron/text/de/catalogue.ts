import type { InAnyLanguage } from '../../../shared/language.ts';
import type { catalogueWords as english } from '../en/catalogue.ts';

/** What is said of the team's catalogues. */
export const catalogueWords: InAnyLanguage<typeof english> = {
  notInList: 'Dieser Katalog steht nicht mehr in der Liste.',
  knownAlready:
    'Dieser Katalog steht schon in der Liste. Um ihm einen anderen Schlüssel zu geben, entfernen Sie ihn zuerst; die Zeilen daraus bleiben.',
  older:
    'Dieser Katalog ist älter als der, der übernommen wurde. Er wird nur übernommen, wenn das angehakt ist.',
  heldTooLong: 'Latchkey hält Gelesenes nur eine halbe Stunde bereit. Lesen Sie den Katalog noch einmal.',

  noAddress:
    'Das ist keine Adresse. Sie beginnt mit https://, zum Beispiel https://wiki.acme.example/catalogue.json.',
  loginInAddress:
    'Die Adresse hat einen Namen oder ein Passwort vor einem @-Zeichen. Ein Katalog wird ohne Anmeldung gelesen.',
  httpsOnly: 'Ein Katalog wird nur über https gelesen, damit ihn unterwegs niemand ändert.',
  secretInAddress:
    'Die Adresse enthält ein Token oder eine eigene Signatur. Es würde im Klartext aufbewahrt: Verwenden Sie eine Adresse ohne.',

  noKey:
    'Das ist kein öffentlicher Schlüssel. Fügen Sie die PEM-Datei ein, die mit „-----BEGIN PUBLIC KEY-----“ beginnt, oder das Base64 darin.',
  privateKey:
    'Das ist ein privater Schlüssel. Er signiert den Katalog und bleibt bei der Person, die ihn pflegt; Latchkey braucht den öffentlichen.',
  otherKey: 'Das ist ein öffentlicher Schlüssel, aber nicht von Ed25519.',
  notSigned:
    'Der Katalog wird abgelehnt: Er ist nicht signiert, denn daneben liegt keine .sig-Datei. Es wurde nichts geändert. Fragen Sie die Person, die ihn pflegt.',
  noSignature:
    'Der Katalog wird abgelehnt: Seine .sig-Datei enthält keine Signatur. Es wurde nichts geändert. Fragen Sie die Person, die ihn pflegt.',
  wrongSignature:
    'Der Katalog wird abgelehnt: Seine Signatur gehört nicht zu Ihrem Schlüssel, oder die Datei wurde seither geändert. Es wurde nichts geändert. Fragen Sie die Person, die ihn pflegt.',

  tooLarge: (kilobytes: number): string =>
    `Das ist größer als ${kilobytes} KB, deshalb liest Latchkey es nicht als Katalog.`,
  notReached: (detail: string): string => `Der Server des Katalogs wurde nicht erreicht (${detail}).`,
  status: (status: number): string => `Der Server des Katalogs hat mit dem Status ${status} geantwortet.`,
  redirectRefused:
    'Der Server leitet an eine Adresse weiter, die kein einfaches https ist. Ihr wird nicht gefolgt.',
  redirectEndless: 'Der Server leitet ohne Ende von einer Adresse zur nächsten weiter.',
  noFile: 'Diese Datei gibt es nicht mehr, oder ihr Laufwerk ist nicht verbunden.',
  nothingThere: 'Der Server hat unter dieser Adresse keinen Katalog.',

  notJson: 'Das ist kein Katalog: Es ist kein JSON.',
  webPage:
    'Das ist eine Webseite und kein Katalog. Die Adresse verlangt vielleicht eine Anmeldung, die Latchkey ihr nicht gibt.',
  noCatalogue:
    'Das ist kein Teamkatalog: Es beginnt weder mit der Angabe latchkey: catalogue noch mit einer version. Eine Liste von Orgs wird mit „Importieren“ aufgenommen.',
  newer:
    'Dieser Katalog wurde für ein neueres Latchkey geschrieben. Aktualisieren Sie Latchkey, um ihn zu lesen.',
  secret: (where: string): string =>
    `Dieser Katalog wird abgelehnt: ${where} darin sieht wie ein Geheimnis aus, und einen Katalog liest ein ganzes Team. Sagen Sie es der Person, die ihn pflegt: Das Geheimnis muss heraus und geändert werden, da alle es lesen konnten.`,
  aText: 'ein Text',
  member: (name: string): string => `„${name}“`,
  tooMany: (member: string, most: number): string =>
    `Dieser Katalog hat mehr „${member}“, als Latchkey aufnimmt (höchstens ${most} Einträge).`,
  misshaped: (member: string): string =>
    `Dieser Katalog hat nicht die richtige Form: „${member}“ fehlt oder ist etwas anderes.`,
  twice: (name: string): string => `„${name}“ steht zweimal darin. Der erste Eintrag zählt.`,
  entry: 'Eintrag',
  entries: 'Einträge',
  groups: 'Gruppen',
  clientApps: 'Client-Apps',
};
