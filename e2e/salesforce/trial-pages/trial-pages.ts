import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PracticeRequest } from '../http/practice-request.ts';
import { scriptedPage, type Reply } from '../http/reply.ts';
import type { Account } from '../organizations.ts';
import { html, type Html } from '../pages/html.ts';
import { kindBadge } from '../pages/kind-colours.ts';
import { layout } from '../pages/layout.ts';
import type { World } from '../world.ts';
import { answerDownload } from './downloads.ts';

/** Pages of an org on which a window is tried out. They need a session, as every page does. */
export const TRIAL = {
  popups: '/lightning/n/Popups',
  popupChild: '/lightning/n/Popup_Child',
  downloads: '/lightning/n/Downloads',
  hostile: '/lightning/n/Hostile',
  large: '/lightning/n/Large',
} as const;

/** Answers a page to try a window on, for who is signed in; null where the path is none. */
export function trialPage(request: PracticeRequest, world: World, account: Account): Reply | null {
  switch (request.path) {
    case TRIAL.popups:
      return show(account, 'Popups', POPUPS, 'popups');
    case TRIAL.popupChild:
      return show(account, 'Popup', POPUP_CHILD, 'popup-child');
    case TRIAL.downloads:
      return show(account, 'Downloads', DOWNLOADS, null);
    case TRIAL.hostile:
      return show(account, 'Hostile', HOSTILE, 'hostile');
    case TRIAL.large:
      return show(account, 'Large', LARGE, 'large');
    default:
      return answerDownload(request, world);
  }
}

function show({ organization, user }: Account, title: string, body: Html, script: string | null): Reply {
  const badge = kindBadge(organization.kind);
  return scriptedPage(
    layout(
      `${title} | ${organization.name} | ${user.username}`,
      html`<div class="sheet">
        <section class="panel">
          <h1>${title}</h1>
          <p class="soft small">${organization.name} · ${user.username}</p>
          ${body}
        </section>
        ${script !== null && scriptOf(script)}
      </div>`,
      badge.colour,
    ),
  );
}

/** Our own file beside this one, in the page. */
function scriptOf(name: string): Html {
  return { markup: `<script>${readFileSync(join(import.meta.dirname, `${name}.js`), 'utf8')}</script>` };
}

const POPUPS = html`<p>
    <button id="popup" data-open="${TRIAL.popupChild}" data-features="popup,width=480,height=360">
      Open a popup
    </button>
    <button id="tab" data-open="${TRIAL.popupChild}">Open a tab</button>
    <button id="named" data-open="${TRIAL.popupChild}" data-name="the-one">Open a named window</button>
    <button id="noopener" data-open="${TRIAL.popupChild}" data-features="noopener">
      Open without opener
    </button>
    <button id="blank" data-open="about:blank" data-features="width=300,height=200">
      Open an empty popup
    </button>
    <button id="outside" data-open="https://elsewhere.example/popup">Open another site</button>
  </p>
  <ul>
    <li><a href="${TRIAL.popupChild}" target="_blank">Link to a new tab</a></li>
    <li>
      <a href="${TRIAL.popupChild}" target="_blank" rel="opener">Link to a new tab that knows this page</a>
    </li>
    <li><a href="${TRIAL.popupChild}">Link in this tab</a></li>
    <li><a href="https://elsewhere.example/link" target="_blank">Link to another site</a></li>
  </ul>
  <p>
    Opened: <output id="opened">0</output> Refused: <output id="refused">0</output> Heard:
    <output id="heard"></output>
  </p>`;

const POPUP_CHILD = html`<p>Opener: <output id="opener"></output></p>
  <p>
    <button id="tell">Tell the opener</button>
    <button id="rename">Rename the opener</button>
    <button id="close">Close this window</button>
  </p>`;

const DOWNLOADS = html`<ul>
    <li><a href="/lightning/download/report.csv">A report</a></li>
    <li><a href="/lightning/download/slow.bin">A file that stops half-way</a></li>
    <li><a href="/lightning/download/big.bin?mb=64">A file of 64 MB</a></li>
    <li><a href="/lightning/download/cut.bin">A file that breaks off</a></li>
    <li><a href="/lightning/download/hostile-name">A file with a hostile name</a></li>
    <li><a href="/lightning/download/report.csv" download="renamed.csv">A report under another name</a></li>
    <li><a href="/lightning/download/report.csv" target="_blank">A report in a new tab</a></li>
  </ul>
  <form method="post" action="/lightning/download/finish">
    <button>Let the stopped file go on</button>
  </form>`;

/** What each attack is called: the functions of hostile.js. */
const ATTACKS = [
  ['names', 'Look for the bridge by name'],
  ['walk', 'Look for the bridge by prototype walk'],
  ['reachApp', 'Reach app:// by fetch, frame, worker, script and window'],
  ['permissions', 'Ask for every permission'],
  ['moveTop', 'Move the whole page from a frame'],
  ['drawFrame', 'Draw a frame that looks like Latchkey’s'],
  ['stayForever', 'Refuse to be left'],
  ['alerts', 'Flood with alerts'],
  ['histories', 'Flood the history'],
  ['storm', 'Storm with windows'],
  ['resizeWindow', 'Move, resize and title the window'],
] as const;

const HOSTILE = html`<p>
    ${ATTACKS.map(([name, words]) => html`<button type="button" data-attack="${name}">${words}</button> `)}
  </p>
  <pre id="findings">nothing tried yet</pre>`;

const LARGE = html`<p>This page holds <output id="held">nothing yet</output>.</p>
  <table>
    <tbody id="rows"></tbody>
  </table>`;
