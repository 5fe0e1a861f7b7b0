/** What a client app is told to register: one callback URL, and two spare ones for a port that is taken. */
export const CALLBACK_URLS = [
  'http://localhost:8717/callback',
  'http://localhost:8718/callback',
  'http://localhost:8719/callback',
] as const;
