/** The doctor's window, the network's settings in it, and what a proxy wants to know. */
export const doctorWords = {
  open: 'Doctor',
  title: 'Doctor',
  lead: 'What Latchkey stands on, looked at one by one. Nothing is changed, and nobody is signed out.',
  running: 'Looking at everything; this takes five seconds at most.',
  linesLabel: 'Findings',
  outcomes: { good: 'Good', warning: 'Look', bad: 'Bad' },
  allWell: 'All is well.',
  summary: (bad: number, warnings: number) =>
    [
      bad === 0 ? '' : bad === 1 ? '1 thing is bad' : `${bad} things are bad`,
      warnings === 0 ? '' : warnings === 1 ? '1 is worth a look' : `${warnings} are worth a look`,
    ]
      .filter((part) => part !== '')
      .join(', ') + '.',
  again: 'Run again',
  copy: 'Copy report',
  copied: 'Report copied. It holds no token, password or secret; names of hosts and orgs are in it.',
  attachTrace: 'Attach the last sign-in',
  lastSignIn: (method: string) => `The last sign-in, step by step (${method})`,
  noSignIn: 'No sign-in since Latchkey was started.',
  stillRunning: 'under way',
  milliseconds: (ms: number) => `${ms} ms`,
  close: 'Close',

  network: {
    title: 'Network',
    proxy:
      'Requests go through the proxy of the system’s settings or its PAC file; HTTPS_PROXY and NO_PROXY in the environment come first.',
    noLogin: 'No proxy has asked for a name and a password.',
    certificates:
      'The system’s certificate authorities are believed. A file of your own (PEM) adds to them for Latchkey’s own requests. Windows of orgs and sign-ins use the system’s authorities only: a company’s authority has to be installed there. Certificates are always checked.',
    file: (file: string) => `Also believed: ${file}`,
    fileUnusable: (file: string, reason: string) => `${file} is not used: ${reason}.`,
    choose: 'Choose a CA file…',
    chooseOther: 'Choose another…',
    forget: 'Do not use it',
  },

  proxy: {
    title: 'Proxy sign-in',
    wanted: (proxy: string) => `The proxy ${proxy} wants a name and a password.`,
    refused: (proxy: string) =>
      `The proxy ${proxy} refused the name and password. They are not tried again: too many tries could lock your account.`,
    unusable: (proxy: string, schemes: string) =>
      `The proxy ${proxy} demands ${schemes}. Latchkey’s own requests speak Basic only.`,
    realm: (realm: string) => `It says: ${realm}`,
    kept: 'Kept in the vault and sent to this proxy only.',
    username: 'Proxy username',
    password: 'Proxy password',
    missing: 'Enter a name.',
    use: 'Use them',
    enter: 'Enter name and password',
    later: 'Not now',
  },
};
