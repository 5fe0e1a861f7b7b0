/** Words while a person signs in elsewhere. */
export const waitingWords = {
  startingHere: 'Finish signing in in the window that just opened',
  hereDetail:
    'Sign in as the user this org is for, then allow access. The window forgets everything when it closes.',
  startingBrowser: 'Finish signing in in your browser',
  browserDetail:
    'Sign in as the user this org is for, then allow access. The browser tells you when you may close its tab.',
  useBrowser: 'Use my browser instead',
  useBrowserHint:
    'For a passkey, a password manager or a company sign-in page, your browser may be the better place.',
  useWindow: 'Use a window here instead',
  cancel: 'Cancel',
  timeLeft: (left: string) => `Latchkey waits ${left} more`,
  timeOver: 'The time is up.',
  copyLink: 'Copy the sign-in link',
  linkCopied: 'Link copied',
  linkHint: 'For another browser or profile on this computer.',

  answer: {
    summary: 'What did the browser show?',
    lead: 'Some failures stay in the browser and never come back by themselves. Paste the address that it stopped at, from its address bar. A code in it is used once and shown to nobody.',
    url: 'Address in the browser',
    urlMissing: 'Paste the address first.',
    tell: 'Tell Latchkey',
    choose: 'Or choose what it said',
    chooseNone: 'Choose…',
    chooseHint: 'Salesforce shows these words on its page or in the address, after “error=”.',
    verdicts: {
      accepted: 'That was the answer to this sign-in. Latchkey goes on with it.',
      'error-page': 'That is an error page of Salesforce. What it says is shown in a moment.',
      'not-this-sign-in':
        'That address belongs to another sign-in, perhaps an older tab. Use the tab that this sign-in opened.',
      unrecognized:
        'That is neither this sign-in’s callback URL nor an error page of Salesforce. Copy the whole address of the page where the browser stopped.',
    },
  },

  device: {
    asking: 'Asking Salesforce for a code…',
    title: 'Enter this code on any device',
    code: 'Code',
    detail:
      'Open the page below, on this computer, a telephone or any other device, enter the code and sign in as the user this org is for. Latchkey notices by itself.',
    link: 'Page to open',
    copyPage: 'Copy the page’s address',
    copyCode: 'Copy the code',
    qr: (url: string) => `QR code of ${url}`,
    timeLeft: (left: string) => `The code is good for ${left} more`,
    spelled: (code: string) => `The code, letter by letter: ${code}`,
  },

  copied: 'Copied',
} as const;
