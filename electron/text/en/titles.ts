/** The titles of windows that show no org. */
export const titlesWords = {
  signIn: 'Sign in',
  signInAt: (host: string): string => `🔒 ${host} · Sign in`,
  signInUnencrypted: (host: string): string => `Not encrypted: ${host} · Sign in`,
  switcher: 'Latchkey quick switcher',
} as const;
