/* global document, window, navigator, fetch, location, history, Worker, Notification */

/**
 * What a page that was taken over would try. Each function answers what it got hold of: an empty list is a window that
 * holds. They hang on the page as `hostile`, for tests to call, and on its buttons, for people.
 */
const NAMES = [
  'bridge',
  'frameBridge',
  'require',
  'process',
  'Buffer',
  'ipcRenderer',
  'electron',
  'global',
  'module',
  '__dirname',
  'setImmediate',
  'contextBridge',
];
const APP = [
  'app://latchkey/index.html',
  'app://latchkey/frame.html',
  'app://latchkey/prompt.html',
  'app://latchkey/switcher.html',
  'app://latchkey/',
];
const hasEnded = (ms) => new Promise((resolve) => setTimeout(resolve, ms, null));

/** Answers the label unless `attempt` fails, answers null or takes too long. */
const got = async (label, attempt) => {
  // Some refusals are thrown at once, others come later.
  const tried = (async () => attempt())();
  const answer = await Promise.race([tried, hasEnded(1000)]).catch(() => null);
  return answer === null || answer === undefined ? [] : [label];
};

const frameAt = (src, allow = '') =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.allow = allow;
    frame.src = src;
    frame.addEventListener('load', () => resolve(frame), { once: true });
    document.body.append(frame);
  });

const hostile = {
  names: () =>
    NAMES.filter((name) => name in globalThis || name in window || name in document || name in navigator),

  /** Walks from every global through properties and prototypes, and names what looks like Node or Electron. */
  walk: () => {
    const found = new Set();
    const seen = new Set();
    const suspicious =
      /ipcrenderer|contextbridge|electron|frame:|getbuiltinmodule|_linkedbinding|webpreferences/i;
    const visit = (thing, path, depth) => {
      if ((typeof thing !== 'object' && typeof thing !== 'function') || thing === null || depth > 4) return;
      if (seen.has(thing) || seen.size > 200_000) return;
      seen.add(thing);
      let names;
      try {
        names = Reflect.ownKeys(thing);
      } catch {
        return;
      }
      for (const key of names) {
        const name = String(key);
        // Its own code names what it looks for.
        if (depth === 0 && name === 'hostile') continue;
        if (suspicious.test(name)) found.add(`${path}.${name}`);
        let value;
        try {
          value = thing[key];
        } catch {
          continue;
        }
        visit(value, `${path}.${name}`, depth + 1);
      }
      visit(Object.getPrototypeOf(thing), `${path}.__proto__`, depth + 1);
    };
    visit(globalThis, 'globalThis', 0);
    visit(Error.prepareStackTrace, 'Error.prepareStackTrace', 1);
    // A function of another realm leads to that realm's globals.
    try {
      const leaked = Function('return this')();
      for (const name of NAMES) if (name in leaked) found.add(`realm.${name}`);
    } catch {
      // Refused by the page's own policy.
    }
    return [...found];
  },

  reachApp: async () => {
    const found = [];
    for (const url of APP) {
      found.push(...(await got(`fetch ${url}`, () => fetch(url))));
      found.push(
        ...(await got(`frame ${url}`, async () => {
          const frame = await frameAt(url);
          try {
            // What may be read is an error page or an empty one; anything else is another origin, and throws.
            return frame.contentDocument?.getElementById('root') ?? null;
          } finally {
            frame.remove();
          }
        })),
      );
      found.push(
        ...(await got(`worker ${url}`, () => {
          const worker = new Worker(url);
          return new Promise((resolve, reject) => {
            worker.onmessage = resolve;
            worker.onerror = reject;
          });
        })),
      );
      found.push(
        ...(await got(`script ${url}`, () => {
          const script = document.createElement('script');
          script.src = url;
          const loaded = new Promise((resolve, reject) => {
            script.onload = () => resolve(true);
            script.onerror = reject;
          });
          document.body.append(script);
          return loaded;
        })),
      );
      found.push(...(await got(`open ${url}`, async () => window.open(url))));
    }
    return found;
  },

  permissions: async () => {
    const orNull = (holds) => (holds ? true : null);
    const device = async (name, method) => {
      const chosen = await navigator[name]?.[method]({ filters: [], acceptAllDevices: true });
      return Array.isArray(chosen) && chosen.length === 0 ? null : (chosen ?? null);
    };
    const attempts = [
      ['camera', () => navigator.mediaDevices.getUserMedia({ video: true })],
      ['microphone', () => navigator.mediaDevices.getUserMedia({ audio: true })],
      ['screen', () => navigator.mediaDevices.getDisplayMedia()],
      ['geolocation', () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))],
      ['notifications', async () => orNull((await Notification.requestPermission()) === 'granted')],
      ['clipboard', () => navigator.clipboard.readText()],
      ['MIDI', () => navigator.requestMIDIAccess({ sysex: true })],
      ['lasting storage', async () => orNull(await navigator.storage.persist())],
      ['USB', () => device('usb', 'requestDevice')],
      ['HID', () => device('hid', 'requestDevice')],
      ['serial', () => device('serial', 'requestPort')],
      ['bluetooth', () => device('bluetooth', 'requestDevice')],
      ['the window list', async () => (await window.getScreenDetails?.()) ?? null],
      [
        'idle detection',
        async () => orNull((await globalThis.IdleDetector?.requestPermission()) === 'granted'),
      ],
      ['local fonts', async () => orNull(((await window.queryLocalFonts?.()) ?? []).length > 0)],
    ];
    return (await Promise.all(attempts.map(([label, attempt]) => got(label, async () => attempt())))).flat();
  },

  /** A frame in the page moves the page that holds it. */
  moveTop: async (to = 'https://elsewhere.example/from-frame') => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const before = location.href;
    try {
      frame.contentWindow.top.location.href = to;
    } catch {
      return [];
    }
    await hasEnded(500);
    return location.href === before ? [] : [location.href];
  },

  /** Draws production's frame as a sandbox's at the very top of the page, over everything a page can draw over. */
  drawFrame: () => {
    const fake = document.createElement('div');
    fake.id = 'fake-frame';
    fake.setAttribute('role', 'banner');
    fake.setAttribute('aria-label', 'Org');
    fake.textContent = 'Sandbox harmless dana.reyes@acme.example';
    fake.style.cssText =
      'position:fixed;inset:-200px 0 auto 0;height:284px;padding-top:200px;z-index:2147483647;background:#fff';
    document.body.append(fake);
    // The top layer is above every z-index.
    fake.popover = 'manual';
    fake.showPopover();
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    return [];
  },

  stayForever: () => {
    window.addEventListener('beforeunload', (event) => event.preventDefault());
    window.onbeforeunload = () => 'stay';
    return [];
  },

  alerts: (times = 200) => {
    for (let each = 0; each < times; each += 1) window.alert(`alert ${each}`);
    return [];
  },

  histories: (times = 5000) => {
    let done = 0;
    try {
      for (; done < times; done += 1) history.pushState({}, '', `#${done}`);
    } catch {
      // Chromium stops it by itself.
    }
    return [];
  },

  /** Answers how many windows it could open. */
  storm: (url = '/lightning/n/Popup_Child', times = 200) => {
    let opened = 0;
    for (let each = 0; each < times; each += 1) if (window.open(url, `_storm${each}`) !== null) opened += 1;
    return opened;
  },

  resizeWindow: () => {
    window.moveTo(0, 0);
    window.resizeTo(50, 50);
    window.resizeBy(-500, -500);
    window.focus();
    document.title = 'Sandbox · harmless';
    return [];
  },
};
window.hostile = hostile;
for (const button of document.querySelectorAll('[data-attack]')) {
  button.addEventListener('click', async () => {
    const findings = document.getElementById('findings');
    findings.textContent = 'trying';
    findings.textContent = JSON.stringify(await hostile[button.dataset.attack](), null, 2);
  });
}
