import { redirect, type Reply } from '../http/reply.ts';

/** Where Salesforce sends a browser without a live session (salesforce.md 2.2, row UI). */
export function loginRedirect(startUrl: string): Reply {
  return redirect(`/?ec=302&startURL=${encodeURIComponent(startUrl)}`);
}
