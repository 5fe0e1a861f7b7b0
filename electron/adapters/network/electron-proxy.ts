import { session } from 'electron';

/** The system's proxy for a URL, PAC file included, as Chromium resolves it; in PAC's words. */
export const resolveSystemProxy = (url: string): Promise<string> => session.defaultSession.resolveProxy(url);
