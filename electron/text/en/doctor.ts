import type { DoctorSubject } from '../../../shared/doctor-report.ts';

/** What the doctor finds, and what mends it. */
export const doctorWords = {
  noBrowser: 'None was found.',
  noBrowserRemedy: 'Sign in in Latchkey’s own window, or copy the sign-in link.',
  noCallback: 'No saved client app comes back to this computer.',
  portsFree: (ports: string): string => `Free: ${ports}.`,
  portsTaken: (ports: string): string => `Taken by another program, or by a sign-in under way: ${ports}.`,
  portsTakenRemedy:
    'End that program, use “Sign in here”, or register another callback URL with the client app.',
  certificateNotBelieved: (host: string, detail: string): string =>
    `The certificate of ${host} is not believed here (${detail}). Nothing was sent.`,
  certificateRemedy:
    'If your company’s proxy looks into TLS, ask for its CA certificate (PEM): install it in the system for the windows, and choose it under Network here if Latchkey still complains. TLS is never switched off.',
  systemAuthorities: 'The system’s authorities are believed; no file of your own is added.',
  caFileUnused: (file: string, reason: string): string => `${file} is not used: ${reason}.`,
  caFileRemedy: 'Choose another file under Network, or none.',
  notCompared: (detail: string): string => `Not compared: ${detail}.`,
  notComparedRemedy: 'See the lines on DNS, proxy and certificates.',
  noDate: (host: string): string => `Not compared: ${host} sent no date.`,
  clockAgrees: (host: string, ms: number): string => `Agrees with ${host} (asked in ${ms} ms).`,
  clockBad: (difference: string): string =>
    `${difference}: Salesforce refuses what this computer signs (JWT sign-in).`,
  clockBadRemedy: 'Set the clock, best by letting the system set it from the network.',
  clockRemedy: 'Let the system set the clock from the network.',
  seconds: (n: number): string => `${n} seconds`,
  minutes: (n: number): string => `${n} minutes`,
  hours: (n: number): string => `${n} hours`,
  days: (n: number): string => `${n} days`,
  keychainAnswers: 'The keychain answers: a canary was written, read and removed.',
  keychainLocked: 'The keychain is locked, or nobody answered its prompt.',
  unlockMac: 'Unlock the login keychain in Keychain Access',
  unlockWindows: 'Sign in to Windows again',
  unlockLinux: 'Unlock the keyring (Passwords and Keys), or log in again',
  unlockRemedy: (how: string): string =>
    `${how}, then press Try again in Latchkey’s window. No org is lost meanwhile.`,
  noKeychainRemedyLinux:
    'Install and start a Secret Service, such as gnome-keyring or KWallet, or let Latchkey use a passphrase.',
  noKeychainRemedy: 'Let Latchkey use a passphrase, or keep secrets in memory only.',
  noKeychain: (reason: string): string => `No keychain answers here (${reason}).`,
  namesLeftToProxy: (hosts: string): string =>
    `Not found here: ${hosts}. The proxy looks names up itself, so that is usual.`,
  noName: (host: string): string => `No name was found, not even ${host}.`,
  noNameRemedy: 'Is this computer online? Connect to the network or the VPN, then run the doctor again.',
  namesUnknown: (hosts: string): string => `Unknown: ${hosts}.`,
  namesSilent: (hosts: string): string => `No answer about ${hosts}.`,
  namesUnknownRemedy:
    'A host that is gone may mean a renamed My Domain, a deleted sandbox, or a name that only the VPN knows.',
  namesSilentRemedy: 'The name server is slow; run the doctor again.',
  noOrgs: 'No orgs yet.',
  salesforceSaid: (error: string, description: string): string =>
    ` Salesforce said: ${error} (${description}).`,
  signInAgain: 'Sign in to it again.',
  retry: 'Try again later.',
  changePort: 'Free the port, or use another callback URL.',
  changeLoginHost: 'Choose the right login host.',
  changeInstanceUrl: 'Give the right instance URL.',
  checkHostName: 'Check the address: renamed, deleted, or known in the VPN only?',
  checkNetwork: 'Check the network.',
  checkCertificate: 'In a company’s network, choose its CA file under Network.',
  checkProxy: 'See under Network what the proxy wants.',
  changeClientApp: 'Choose or mend its client app.',
  askAdmin: 'Ask the org’s admin.',
  unlock: 'Unlock the vault.',
  freeDisk: 'Free some disk space.',
  updateApp: 'Update Latchkey.',
  noProxy: (host: string): string => `None: requests go straight to ${host}.`,
  proxyUnusable: (proxy: string): string =>
    `The system asks for ${proxy}, which Latchkey’s own requests cannot use. Windows of orgs can.`,
  proxyUnusableRemedy: 'Set an HTTP proxy in the system’s settings, or HTTPS_PROXY in the environment.',
  proxyWantsLogin: (proxy: string, realm: string): string =>
    `${proxy}: it wants a name and a password (${realm}).`,
  proxyWantsLoginRemedy: 'Enter them under Network in the doctor’s window; the vault keeps them.',
  proxyRefused: (proxy: string): string => `${proxy}: it refused the name and password it was given.`,
  proxyRefusedRemedy:
    'Enter the right ones under Network in the doctor’s window. They are not tried again by themselves.',
  proxyDemands: (proxy: string, schemes: string): string =>
    `${proxy}: it demands ${schemes}, and Latchkey’s own requests speak Basic only.`,
  proxyDemandsRemedy:
    'Ask your network’s people for a proxy with Basic authentication, or for a local one that signs in for you.',
  proxyRemedy:
    'Check the proxy’s address in the system’s settings, or ask your network’s people to let Salesforce pass.',
  runtime: (version: string, runtime: string, node: string, system: string): string =>
    `${version} on ${runtime}, Node ${node}, ${system}.`,
  readableRemedy: 'Let your user read the file, then start Latchkey again.',
  folderNotWritable: (content: string): string => `${content}, but the folder cannot be written.`,
  folderRemedy: 'Give your user write permission on the folder; nothing is lost meanwhile.',
  diskSmall: (content: string, left: string): string => `${content}; the disk has ${left} left.`,
  storeWell: (content: string, format: number): string =>
    `${content}, format ${format}, readable and writable.`,
  vaultKept: 'Nothing was deleted. Sign in again to the orgs that need it.',
  vaultDamagedRemedy: 'Sign in again to the orgs that ask for it.',
  vaultInKeychain: (all: string): string => `Open; its key is in the keychain. ${all}.`,
  vaultByPassphrase: (all: string): string => `Open; its key is wrapped with your passphrase. ${all}.`,
  vaultInMemoryRemedy: 'Choose a passphrase, or mend the keychain, to keep them.',
  vaultEmpty: 'Nothing is kept in it yet.',
  vaultLocked: 'Closed: the keychain that holds its key is locked.',
  vaultLockedRemedy: 'Unlock the keychain.',
  vaultUnkept: 'There is no keychain to hold its key, and nothing was chosen in its place yet.',
  vaultUnkeptRemedy: 'Choose a passphrase, or memory only, in Latchkey’s window.',
  vaultGone: 'Closed: its key is in a keychain that does not answer now.',
  vaultGoneRemedy: 'Mend the keychain. A passphrase cannot open this vault; starting over keeps its files.',
  vaultSealed: 'Sealed with a passphrase that was not given yet.',
  vaultSealedRemedy: 'Enter the passphrase in Latchkey’s window.',
  vaultMismatch: 'The key in the keychain does not fit this vault, or its file cannot be used.',
  vaultMismatchRemedy:
    'Bring back the keychain or the file it belongs to, or start over in Latchkey’s window; the files are kept.',
  reportTitle: (version: string, at: string): string => `Latchkey ${version}, doctor of ${at}`,
  /** Of a line, for a terminal. */
  marks: { good: 'ok', warning: 'warn', bad: 'BAD' },
  allWell: 'All is well.',
  summary: (bad: number, warnings: number): string => `${bad} bad, ${warnings} to look at.`,
  lastSignIn: (method: string, at: string, outcome: string): string =>
    `Last sign-in: ${method}, begun ${at}, ${outcome}`,
  checkSilent: 'No answer within five seconds.',
  checkSilentRemedy: 'Run the doctor again.',
  checkBroke: (why: string): string => `This check broke: ${why}`,
  checkBrokeRemedy: 'Report it to the maintainers.',
  titles: {
    runtime: 'Latchkey',
    keychain: 'Keychain',
    vault: 'Vault',
    store: 'List of orgs',
    clock: 'Clock',
    names: 'DNS',
    proxy: 'Proxy',
    certificates: 'Company CA',
    'callback-ports': 'Callback ports',
    browsers: 'Browsers',
    orgs: 'Orgs',
  } satisfies Readonly<Record<DoctorSubject, string>>,
  caFileUsed: (count: number, file: string, names: string): string =>
    `Besides the system’s authorities, ${counted(count, 'certificate')} of ${file} (${names}) are believed by Latchkey’s own requests.`,
  ahead: (difference: string, host: string): string => `${difference} ahead of ${host}`,
  behind: (difference: string, host: string): string => `${difference} behind ${host}`,
  namesFound: (count: number, hosts: string): string => `${counted(count, 'name')} found: ${hosts}.`,
  orgsWell: (count: number): string => `${counted(count, 'org')}, none with an error.`,
  moreOrgs: (count: number): string => `${counted(count, 'more org')} with an error.`,
  proxyFrom: {
    system: (proxy: string): string => `${proxy}, from the system’s settings`,
    environment: (proxy: string): string => `${proxy}, from the environment`,
  },
  storeContent: (orgs: number, clientApps: number, folder: string): string =>
    `${counted(orgs, 'org')} and ${counted(clientApps, 'client app')} in ${folder}`,
  storeNewer: (content: string): string => `${content}, only read: a newer Latchkey wrote it.`,
  storeUnreadable: (content: string): string => `${content}, only read: its file cannot be read.`,
  vaultDamaged: (damaged: number, count: number): string =>
    `${damaged} of ${counted(count, 'record')} cannot be read with the present key. They are kept as they are.`,
  vaultRecords: (count: number): string =>
    `${counted(count, 'record')}, ${count === 1 ? 'readable' : 'all readable'}`,
  vaultInMemory: (count: number): string =>
    `In memory only: ${counted(count, 'record')} will be gone when Latchkey quits.`,
  underWay: 'still under way',
} as const;

/** `1 org`, `2 orgs`. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
