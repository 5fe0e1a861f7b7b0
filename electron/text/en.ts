import { boxesWords } from './en/boxes.ts';
import { browsersWords } from './en/browsers.ts';
import { callbackWords } from './en/callback.ts';
import { catalogueWords } from './en/catalogue.ts';
import { clientAppsWords } from './en/client-apps.ts';
import { copyWords } from './en/copy.ts';
import { doctorWords } from './en/doctor.ts';
import { filesWords } from './en/files.ts';
import { guardWords } from './en/guard.ts';
import { kindWords } from './en/kinds.ts';
import { menuWords } from './en/menu.ts';
import { movingWords } from './en/moving.ts';
import { networkWords } from './en/network.ts';
import { notificationWords } from './en/notifications.ts';
import { oauthWords } from './en/oauth.ts';
import { orgsWords } from './en/orgs.ts';
import { pageMenuWords } from './en/page-menu.ts';
import { pagesWords } from './en/pages.ts';
import { renewalWords } from './en/renewal.ts';
import { requestsWords } from './en/requests.ts';
import { salesforceWords } from './en/salesforce.ts';
import { shortcutWords } from './en/shortcut.ts';
import { signInWords } from './en/sign-in.ts';
import { storeWords } from './en/store.ts';
import { titlesWords } from './en/titles.ts';
import { trayWords } from './en/tray.ts';
import { vaultWords } from './en/vault.ts';

/** Every word the main process says to a person, in English. Lines of the log and bugs are no such words. */
export const en = {
  boxes: boxesWords,
  browsers: browsersWords,
  callback: callbackWords,
  catalogue: catalogueWords,
  clientApps: clientAppsWords,
  copy: copyWords,
  doctor: doctorWords,
  files: filesWords,
  guard: guardWords,
  kinds: kindWords,
  menu: menuWords,
  moving: movingWords,
  network: networkWords,
  notifications: notificationWords,
  oauth: oauthWords,
  orgs: orgsWords,
  pageMenu: pageMenuWords,
  pages: pagesWords,
  renewal: renewalWords,
  requests: requestsWords,
  salesforce: salesforceWords,
  shortcut: shortcutWords,
  signIn: signInWords,
  store: storeWords,
  titles: titlesWords,
  tray: trayWords,
  vault: vaultWords,
} as const;
