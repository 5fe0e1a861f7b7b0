/** How the title of a window and its frame name whose session it holds: the same words in both. */

/** Of a window whose session is held in memory only. */
export const PRIVATE_WINDOW = 'Private';

/** Of a window in which an admin has logged in as somebody else; empty where nobody knows the name. */
export const loggedInAsWords = (username: string): string =>
  `Logged in as ${username === '' ? 'another user' : username}`;
