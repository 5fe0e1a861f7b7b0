import type { InAnyLanguage } from '../../../shared/language.ts';
import type { vaultWords as english } from '../en/vault.ts';

/** What is said of the vault, its keychain and its passphrase. */
export const vaultWords: InAnyLanguage<typeof english> = {
  fileNewer:
    'Diese Datei wurde von einem neueren Latchkey geschrieben. Aktualisieren Sie Latchkey, um sie zu öffnen.',
  fileNotWhole: 'Diese Datei ist nicht vollständig: Ihr Kopf ist nicht so, wie Latchkey ihn schreibt.',
  fileNotOpened:
    'Die Passphrase öffnet diese Datei nicht, oder die Datei wurde verändert. Es wurde nichts daraus übernommen.',
  keychainLocked:
    'Der Schlüsselbund ist gesperrt, gespeicherte Anmeldungen sind deshalb noch nicht lesbar. Nichts ist verloren: Entsperren Sie ihn und versuchen Sie es noch einmal.',
  keychainMissing:
    'Dieser Computer bietet keinen Schlüsselbund. Wählen Sie eine Passphrase, oder behalten Sie Anmeldungen im Arbeitsspeicher, bis Latchkey beendet wird.',
  keychainGone:
    'Der Schlüsselbund mit dem Schlüssel Ihres Tresors antwortet nicht. Nichts ist verloren: Machen Sie ihn verfügbar und versuchen Sie es noch einmal.',
  passphraseNeeded: 'Der Tresor ist mit Ihrer Passphrase versiegelt; sie wird zuerst gebraucht.',
  keyMismatch:
    'Der Schlüssel, der zu diesem Tresor passt, wurde nicht gefunden. Die versiegelten Anmeldungen bleiben, wie sie sind.',
  newer:
    'Der Tresor wurde von einem neueren Latchkey geschrieben und bleibt unberührt. Aktualisieren Sie Latchkey, um ihn zu verwenden.',
  wrongPassphrase: 'Diese Passphrase öffnet den Tresor nicht. Es wurde nichts geändert.',
  signInDamaged:
    'Die gespeicherte Anmeldung dieser Org ist beschädigt und nicht lesbar. Sie bleibt erhalten; eine neue Anmeldung ersetzt sie.',
  keychainRefused: 'Der Schlüsselbund hat den Schlüssel nicht angenommen. Es wurde nichts geändert.',
  alreadyThere:
    'Auf diesem Datenträger liegt bereits ein Tresor. Öffnen Sie ihn, oder beginnen Sie von vorn, bevor Sie einen neuen versiegeln.',
  newerUntouched:
    'Der Tresor wurde von einem neueren Latchkey geschrieben. Er bleibt unberührt; aktualisieren Sie Latchkey, um ihn zu verwenden.',
  fileUnreadable: (name, reason) =>
    `Das System hat Latchkey nicht erlaubt, seine Datei ${name} zu lesen (${reason}). Sie bleibt unberührt.`,
  bothDamaged: (kept) =>
    `Der Tresor und seine Sicherung sind beide beschädigt.${kept} Ihre Orgs sind aufgelistet; sie brauchen eine neue Anmeldung.`,
  keptAs: (file) => ` Die beschädigte Datei ist als ${file} aufbewahrt.`,
  keptByKeychain:
    'Der Schlüssel dieses Tresors liegt im Schlüsselbund des Systems, eine Passphrase kann ihn deshalb nicht öffnen. Machen Sie den Schlüsselbund verfügbar, arbeiten Sie bis dahin im Arbeitsspeicher, oder beginnen Sie mit einem neuen Tresor von vorn.',
  damaged: (restored, lost, kept) =>
    `Der Tresor war beschädigt; ${restored} seiner Geheimnisse kamen aus der letzten guten Kopie${lost > 0 ? `, ${lost} sind nicht lesbar und brauchen eine neue Anmeldung.` : ', wo es nötig war.'}${kept}`,
};
