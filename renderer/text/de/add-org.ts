import type { InAnyLanguage } from '../../../shared/language.ts';
import type { addOrgWords as english } from '../en/add-org.ts';

/** Words of the dialog `Add org`, method by method. */
export const addOrgWords: InAnyLanguage<typeof english> = {
  title: 'Org hinzufügen',
  method: 'Verfahren',
  methods: {
    browser: {
      name: 'Browser',
      hint: 'Der übliche Weg',
      when: 'Richtig für die meisten Orgs. Sie melden sich an wie immer, auch mit einem Passkey oder auf der Anmeldeseite Ihres Unternehmens, und Latchkey behält eine Anmeldung, die sich selbst erneuert.',
    },
    password: {
      name: 'Benutzername und Passwort',
      hint: 'Veraltet',
      when: 'Nur für Orgs, die das noch erlauben. In Orgs, die seit Summer ’23 angelegt wurden, geht es nur, wenn ein Admin es erlaubt hat; mit einer External Client App nie; und für verbundene Anwendungen hat Salesforce das Ende zu Winter ’27 angekündigt. Wo es scheitert, verwenden Sie „Browser“.',
    },
    jwt: {
      name: 'JWT',
      hint: 'Ein privater Schlüssel signiert',
      when: 'Richtig für Automatisierung: Ein privater Schlüssel meldet einen Benutzer an, den ein Admin für die App zugelassen hat. Ohne Passwort und ohne Fenster, solange das Zertifikat der App gültig ist.',
    },
    'client-credentials': {
      name: 'Client Credentials',
      hint: 'Der Benutzer der App',
      when: 'Die App meldet sich mit ID und Secret an und handelt als der eine Benutzer, den ihre Richtlinien unter „Run As“ nennen. Das geht nur an der My Domain der Org.',
    },
    'sfdx-url': {
      name: 'SFDX-URL',
      hint: 'Aus der Salesforce CLI',
      when: 'Übernimmt eine Anmeldung der Salesforce CLI. Die CLI behält dieselbe Anmeldung: Wo Refresh-Token rotieren, überlebt nach der nächsten Erneuerung nur eine von beiden. Eine eigene Anmeldung ist sicherer.',
    },
    'access-token': {
      name: 'Zugriffstoken',
      hint: 'Kurzlebig',
      when: 'Richtig, wenn Sie nur ein Token haben. Es ist kurzlebig und lässt sich nicht erneuern: Wenn seine Sitzung endet, fügen Sie ein anderes ein oder wählen Sie ein anderes Verfahren.',
    },
    device: {
      name: 'Gerätecode',
      hint: 'Auf einem anderen Gerät',
      when: 'Sie geben auf einem beliebigen Gerät einen Code ein und melden sich dort an. Nur mit einer eigenen Client-App, in der „Enable Device Flow“ eingeschaltet ist.',
    },
  },

  whereLabel: 'Wo melden Sie sich an?',
  where: { production: 'Produktion', sandbox: 'Sandbox', other: 'Andere' },
  whereHint: {
    production: 'login.salesforce.com',
    sandbox: 'test.salesforce.com',
    other: 'My Domain, jede URL',
  },
  loginHost: 'Anmelde-Host oder URL der Org',
  loginHostHint:
    'Fügen Sie eine beliebige Seite der Org ein: Lightning, Setup, einen Datensatz. Die My Domain dahinter wird gefunden.',
  loginHostFinding: 'Der Anmelde-Host wird gesucht …',
  loginHostFound: (host: string) => `Die Anmeldung beginnt bei ${host}`,
  loginHostMissing:
    'Geben Sie ein, wo Sie sich anmelden: einen Anmelde-Host oder eine beliebige URL der Org.',
  myDomainHint:
    'Die My Domain der Org oder eine beliebige Seite der Org: Die My Domain dahinter wird gefunden.',
  myDomainMissing:
    'Geben Sie die My Domain der Org ein. login.salesforce.com und test.salesforce.com lehnen dieses Verfahren ab: „request not supported on this domain“.',

  savedApp: 'Client-App',
  anotherApp: 'Andere Client-App …',
  savedAppName: (name: string, clientId: string) => `${name} · ${clientId}`,
  manageApps: 'Verwalten …',
  flowNotNoted:
    'Für diese App ist dieses Verfahren nicht vermerkt. Wenn die Org es erlaubt, vermerken Sie es unter „Verwalten …“.',
  platformCli: 'App der Salesforce CLI verwenden (PlatformCLI)',
  platformCliWarning:
    'Die Zustimmungsseite von Salesforce und die Liste der verbundenen Anwendungen beim Admin nennen dann die Salesforce CLI, nicht Latchkey. Es zählt als eine der fünf Genehmigungen, die ein Benutzer für die CLI hat.',
  clientId: 'Client-ID',
  clientIdHint: 'Auch Consumer Key genannt.',
  clientIdHintJwt: 'Auch Consumer Key genannt. Sie wird im JWT zu iss: wer fragt.',
  clientIdMissing: 'Geben Sie die Client-ID (Consumer Key) Ihrer External Client App ein.',
  clientSecret: 'Client-Secret',
  clientSecretHint: 'Leer lassen, sofern Ihre App keines verlangt.',
  clientSecretNeeded: 'Auch Consumer Secret genannt. Ohne geht dieses Verfahren nicht.',
  clientSecretMissing: 'Geben Sie das Client-Secret (Consumer Secret) Ihrer Client-App ein.',
  secretKept: 'Liegt im Tresor',
  callbackUrl: 'Callback-URL',
  callbackHint: 'Genau wie in der App eingetragen.',
  callbackMissing: 'Geben Sie die Callback-URL ein, die in Ihrer External Client App eingetragen ist.',

  username: 'Benutzername',
  usernameHint:
    'So, wie Sie ihn auf der Anmeldeseite von Salesforce eingeben. Er sieht aus wie eine E-Mail-Adresse und ist oft keine.',
  usernameHintJwt: 'Er wird im JWT zu sub: für wen. Der Benutzername, nicht die E-Mail-Adresse.',
  usernameMissing: 'Geben Sie den Benutzernamen ein.',
  password: 'Passwort',
  passwordHint: 'Geht an den Anmelde-Host oben und sonst nirgendwohin.',
  passwordMissing: 'Geben Sie das Passwort ein.',
  securityToken: 'Sicherheitstoken',
  securityTokenHint:
    'In einem vertrauenswürdigen Netzwerk nicht nötig. Salesforce verschickt es per E-Mail, wenn sich das Passwort ändert.',
  keepPassword: 'Passwort im Tresor behalten',
  keepPasswordHint:
    'Dieses Verfahren hat kein Refresh-Token: Mit dem Passwort meldet Latchkey sich selbst wieder an, wenn die Sitzung endet. Sonst werden Sie jedes Mal gefragt.',

  privateKey: 'Privater Schlüssel',
  privateKeyHint: 'PEM-Text, PKCS#1 oder PKCS#8, RSA mit mindestens 2048 Bit. Er wird im Tresor versiegelt.',
  privateKeyPlaceholder: 'Hier einfügen oder die .key- oder .pem-Datei auswählen',
  privateKeyMissing: 'Fügen Sie den privaten Schlüssel ein oder wählen Sie seine Datei aus.',
  chooseFile: 'Datei auswählen …',
  pasteInstead: 'Stattdessen einfügen',
  fileChosen: (name: string) => `${name} ist ausgewählt. Der Inhalt gelangt nicht in dieses Fenster.`,
  keyLooking: 'Der Schlüssel wird gelesen …',
  keyBits: (bits: number) => `RSA-Schlüssel mit ${bits} Bit`,
  keyFingerprint: 'SHA-256 des öffentlichen Schlüssels',
  certificateFingerprint: 'SHA-256 des Zertifikats',
  keyCompare: 'Mit dem Zertifikat in Ihrer App vergleichen',
  keyCompareLead:
    'Die App in der Org hat ein Zertifikat mit einem öffentlichen Schlüssel. Dieser Befehl gibt dessen SHA-256 aus; beide müssen gleich sein:',
  keyCompareCommand:
    'openssl x509 -in server.crt -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256 -c',
  certificateCompareLead: 'Und dieser gibt den SHA-256 des Zertifikats selbst aus:',
  certificateCompareCommand: 'openssl x509 -in server.crt -noout -fingerprint -sha256',
  command: 'Befehl',
  audience: 'Zielgruppe (Audience)',
  audienceHint:
    'Sie wird im JWT zu aud: für welches Salesforce. login.salesforce.com für Produktion, test.salesforce.com für Sandboxes und Scratch-Orgs, egal wie der Anmelde-Host lautet.',
  audienceMissing:
    'Geben Sie die Zielgruppe ein: https://login.salesforce.com oder https://test.salesforce.com.',
  expiry:
    'Die vierte Angabe, exp, sagt, wann das JWT abläuft. Latchkey setzt sie einige Minuten in die Zukunft, daher muss die Uhr dieses Computers richtig gehen.',

  sfdxAuthUrl: 'SFDX-Auth-URL',
  sfdxAuthUrlHint:
    'Sie beginnt mit force://. Auch die Datei oder das JSON der CLI geht: sf org auth show-sfdx-auth-url gibt es aus.',
  sfdxAuthUrlMissing: 'Fügen Sie die SFDX-Auth-URL ein oder wählen Sie die Datei damit aus.',
  afresh: 'Stattdessen neu anmelden',
  afreshHint: 'Im Browser und mit der App der CLI: eine zweite Anmeldung, und beide bestehen weiter.',

  accessToken: 'Zugriffstoken',
  accessTokenHint: 'Es beginnt mit 00D und enthält ein Ausrufezeichen, oder es ist ein JWT aus drei Teilen.',
  accessTokenMissing: 'Fügen Sie das Zugriffstoken ein.',
  instanceUrl: 'Instanz-URL',
  instanceUrlHint: 'Wo das Token gilt: instance_url neben dem Token. Eine beliebige Seite der Org genügt.',
  instanceUrlMissing: 'Geben Sie die Instanz-URL ein, die zu dem Token gehört.',

  alias: 'Alias',
  aliasHint: 'Ihr eigener Name dafür. Bleibt er leer, wählt Latchkey einen.',

  options: 'Weitere Optionen',
  loginHint: 'Vorausgefüllter Benutzername',
  loginHintHint: 'Damit öffnet sich die Anmeldeseite von Salesforce.',
  prompt: 'Was Salesforce fragt',
  prompts: {
    default: 'Salesforce entscheiden lassen',
    login: 'Neu anmelden',
    select_account: 'Konto auswählen',
    consent: 'Erneut um Zustimmung bitten',
  },
  bypassSso: 'Identitätsanbieter überspringen',
  bypassSsoHint:
    'Zeigt die Anmeldeseite von Salesforce, wo die My Domain gleich zu der Ihres Unternehmens führen würde.',
  whichBrowser: 'Öffnen in',
  systemBrowser: 'Standardbrowser des Systems',
  privateWindow: 'In einem privaten Fenster',
  privateWindowHint: 'Dort ist niemand angemeldet, der Browser kann also nicht das falsche Konto nehmen.',
  browserHint: 'Für „In meinem Browser anmelden“.',

  signInHere: 'Hier anmelden',
  signInBrowser: 'In meinem Browser anmelden',
  add: 'Hinzufügen',
  adding: 'Salesforce wird um ein Token gebeten …',
  useBrowser: 'Stattdessen „Browser“ verwenden',
  renewed: (alias: string, username: string) =>
    `${alias} (${username}) stand schon in der Liste. Die Anmeldung wurde erneuert.`,
  cancel: 'Abbrechen',
};
