import type { InAnyLanguage, Language } from '../language.ts';

const en = {
  refusals: {
    empty: 'Enter a login host, or paste any address of the org.',
    'control-characters': 'The address has a line break or another invisible character in it. Type it again.',
    backslash: 'The address has a backslash in it, which browsers and programs read differently.',
    'not-ascii': 'The host name has letters outside a–z. Salesforce hosts never do; it may be a look-alike.',
    userinfo: 'The address has a name before an @ sign. Paste only the address of the org, without it.',
    scheme: 'Only https addresses can be signed in to.',
    'plain-http': 'Plain http would send the sign-in unencrypted. Use the https address.',
    port: 'Salesforce answers on the standard port only; this address names another one.',
    'not-an-org': 'This is a Salesforce web site, but not the address of an org.',
    'name-only':
      'This is a name, not a whole address. The address of an org’s own My Domain ends in .my.salesforce.com, such as acme.my.salesforce.com.',
    'not-salesforce': 'This host does not belong to Salesforce, so no sign-in may be sent to it.',
    malformed: 'This cannot be read as a host or a web address.',
  },
  /** Where the words for a login host would speak of a sign-in that there is not. */
  refusalsOfInstance: {
    empty: 'Enter the instance URL, or paste any address of the org.',
    scheme: 'An instance URL begins with https.',
    'plain-http': 'Plain http would send the token unencrypted. Use the https address.',
    'name-only':
      'The instance URL is a name, not a whole address. It ends in .my.salesforce.com, such as https://acme.my.salesforce.com.',
    'not-salesforce':
      'The instance URL is not of a host that belongs to Salesforce, so no token may be sent to it.',
  },
  productionPage: 'The production login page.',
  experienceSite: 'An Experience Cloud site: only its members sign in here, not staff of the org.',
  oldInstance: (instance: string, host: string): string =>
    `${instance} is an old instance address that no longer signs in; ${host} finds the org. Its own My Domain is better if you know it.`,
  pageAt: (what: string, my: string): string => `A ${what} address of the org at ${my}.`,
  pages: {
    lightning: 'Lightning',
    container: 'Lightning container',
    setup: 'Setup',
    visualforce: 'Visualforce',
    file: 'file',
    chat: 'chat',
    'public-site': 'public site',
    'site-builder': 'site builder',
    'site-preview': 'site preview',
  },

  sfdxUrlNotWhole:
    'This is not a whole SFDX auth URL. It has the form force://clientId:secret:refreshToken@host, all on one line.',
  sfdxUrlHost: (why: string): string => `The host in this SFDX auth URL cannot be used. ${why}`,
  sfdxUrlMissing: 'There is no SFDX auth URL in this. It begins with force://',
  sfdxUrlHidden:
    'The Salesforce CLI has hidden the refresh token in this text. Get the whole URL with: sf org auth show-sfdx-auth-url',

  onlySignsIn: 'A login host only signs in; it does not answer calls.',
  atMyDomainOnly: 'This way of signing in works at the org’s own My Domain only.',
  useHost: (why: string, host: string): string => `${why} Use ${host}.`,
  enterMyDomain: (why: string): string =>
    `${why} Enter its address, such as acme.my.salesforce.com; it stands in Setup > My Domain, and in the address bar when you are signed in.`,
  looksLikeSandbox: (host: string): string =>
    `This username looks like one of a sandbox or scratch org; those sign in at ${host}.`,
  ifSandbox: (host: string): string =>
    `If this is a user of a sandbox or scratch org: those sign in at ${host}.`,
  looksLikeProduction: (host: string): string =>
    `This username has no sandbox’s name at its end; users of production and developer orgs sign in at ${host}.`,
  ifProduction: (host: string): string =>
    `If this is a user of a production or developer org: those sign in at ${host}.`,
  addressOfSandbox: (host: string): string =>
    `This is the address of a sandbox; users of production sign in at ${host}.`,
  endsLikeSandbox: (host: string): string =>
    `This username ends like one of a sandbox; its address would be ${host}.`,
} as const;

const de: LoginHostWords = {
  refusals: {
    empty: 'Geben Sie einen Anmelde-Host ein, oder fügen Sie irgendeine Adresse der Org ein.',
    'control-characters':
      'In der Adresse steht ein Zeilenumbruch oder ein anderes unsichtbares Zeichen. Tippen Sie sie noch einmal.',
    backslash:
      'In der Adresse steht ein umgekehrter Schrägstrich, den Browser und Programme verschieden lesen.',
    'not-ascii':
      'Der Hostname enthält Buchstaben außerhalb von a–z. Das gibt es bei Salesforce nie; er könnte eine Nachahmung sein.',
    userinfo:
      'In der Adresse steht ein Name vor einem @-Zeichen. Fügen Sie nur die Adresse der Org ein, ohne ihn.',
    scheme: 'Nur bei https-Adressen kann man sich anmelden.',
    'plain-http': 'Mit http würde die Anmeldung unverschlüsselt gesendet. Verwenden Sie die https-Adresse.',
    port: 'Salesforce antwortet nur auf dem Standard-Port; diese Adresse nennt einen anderen.',
    'not-an-org': 'Das ist eine Website von Salesforce, aber nicht die Adresse einer Org.',
    'name-only':
      'Das ist ein Name, keine ganze Adresse. Die Adresse der eigenen My Domain einer Org endet auf .my.salesforce.com, zum Beispiel acme.my.salesforce.com.',
    'not-salesforce':
      'Dieser Host gehört nicht zu Salesforce, also darf dorthin keine Anmeldung gesendet werden.',
    malformed: 'Das lässt sich nicht als Host oder Web-Adresse lesen.',
  },
  refusalsOfInstance: {
    empty: 'Geben Sie die Instanz-URL ein, oder fügen Sie irgendeine Adresse der Org ein.',
    scheme: 'Eine Instanz-URL beginnt mit https.',
    'plain-http': 'Mit http würde das Token unverschlüsselt gesendet. Verwenden Sie die https-Adresse.',
    'name-only':
      'Die Instanz-URL ist ein Name, keine ganze Adresse. Sie endet auf .my.salesforce.com, zum Beispiel https://acme.my.salesforce.com.',
    'not-salesforce':
      'Der Host der Instanz-URL gehört nicht zu Salesforce, also darf dorthin kein Token gesendet werden.',
  },
  productionPage: 'Die Anmeldeseite der Produktion.',
  experienceSite:
    'Eine Experience-Cloud-Site: Hier melden sich nur ihre Mitglieder an, nicht die Mitarbeiter der Org.',
  oldInstance: (instance, host) =>
    `${instance} ist eine alte Instanzadresse, bei der man sich nicht mehr anmelden kann; ${host} findet die Org. Ihre eigene My Domain ist besser, wenn Sie sie kennen.`,
  pageAt: (what, my) => `Eine Adresse der Org unter ${my} (${what}).`,
  pages: {
    lightning: 'Lightning',
    container: 'Lightning-Container',
    setup: 'Setup',
    visualforce: 'Visualforce',
    file: 'Dateien',
    chat: 'Chat',
    'public-site': 'öffentliche Site',
    'site-builder': 'Site-Editor',
    'site-preview': 'Site-Vorschau',
  },

  sfdxUrlNotWhole:
    'Das ist keine ganze SFDX-Auth-URL. Sie hat die Form force://clientId:secret:refreshToken@host, alles in einer Zeile.',
  sfdxUrlHost: (why) => `Der Host in dieser SFDX-Auth-URL ist nicht verwendbar. ${why}`,
  sfdxUrlMissing: 'Darin steht keine SFDX-Auth-URL. Sie beginnt mit force://',
  sfdxUrlHidden:
    'Die Salesforce CLI hat das Refresh-Token in diesem Text verborgen. Holen Sie die ganze URL mit: sf org auth show-sfdx-auth-url',

  onlySignsIn: 'Ein Anmelde-Host meldet nur an; er beantwortet keine Aufrufe.',
  atMyDomainOnly: 'Dieses Verfahren geht nur an der eigenen My Domain der Org.',
  useHost: (why, host) => `${why} Verwenden Sie ${host}.`,
  enterMyDomain: (why) =>
    `${why} Geben Sie deren Adresse ein, zum Beispiel acme.my.salesforce.com; sie steht im Setup unter „My Domain“, und in der Adressleiste, wenn Sie angemeldet sind.`,
  looksLikeSandbox: (host) =>
    `Dieser Benutzername sieht aus wie einer aus einer Sandbox oder Scratch-Org; diese melden sich bei ${host} an.`,
  ifSandbox: (host) =>
    `Wenn das ein Benutzer einer Sandbox oder Scratch-Org ist: Diese melden sich bei ${host} an.`,
  looksLikeProduction: (host) =>
    `Dieser Benutzername hat am Ende keinen Namen einer Sandbox; Benutzer von Produktions- und Developer-Orgs melden sich bei ${host} an.`,
  ifProduction: (host) =>
    `Wenn das ein Benutzer einer Produktions- oder Developer-Org ist: Diese melden sich bei ${host} an.`,
  addressOfSandbox: (host) =>
    `Das ist die Adresse einer Sandbox; Benutzer der Produktion melden sich bei ${host} an.`,
  endsLikeSandbox: (host) =>
    `Dieser Benutzername endet wie einer aus einer Sandbox; deren Adresse wäre ${host}.`,
};

type LoginHostWords = InAnyLanguage<typeof en>;

/** What is said of login hosts, of the instance URL and of SFDX auth URLs, which both processes read. */
export const LOGIN_HOST_WORDS: Readonly<Record<Language, LoginHostWords>> = { en, de };
