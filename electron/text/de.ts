import type { InAnyLanguage } from '../../shared/language.ts';
import { boxesWords } from './de/boxes.ts';
import { browsersWords } from './de/browsers.ts';
import { callbackWords } from './de/callback.ts';
import { catalogueWords } from './de/catalogue.ts';
import { clientAppsWords } from './de/client-apps.ts';
import { copyWords } from './de/copy.ts';
import { doctorWords } from './de/doctor.ts';
import { filesWords } from './de/files.ts';
import { guardWords } from './de/guard.ts';
import { kindWords } from './de/kinds.ts';
import { menuWords } from './de/menu.ts';
import { movingWords } from './de/moving.ts';
import { networkWords } from './de/network.ts';
import { notificationWords } from './de/notifications.ts';
import { oauthWords } from './de/oauth.ts';
import { orgsWords } from './de/orgs.ts';
import { pageMenuWords } from './de/page-menu.ts';
import { pagesWords } from './de/pages.ts';
import { renewalWords } from './de/renewal.ts';
import { requestsWords } from './de/requests.ts';
import { salesforceWords } from './de/salesforce.ts';
import { shortcutWords } from './de/shortcut.ts';
import { signInWords } from './de/sign-in.ts';
import { storeWords } from './de/store.ts';
import { titlesWords } from './de/titles.ts';
import { trayWords } from './de/tray.ts';
import { vaultWords } from './de/vault.ts';
import type { en } from './en.ts';

/** Every word the main process says, in German. The glossary stands in renderer/text/de.ts. */
export const de: InAnyLanguage<typeof en> = {
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
};
