import type { BrowserProfile, PlaceOutside } from '../../shared/open-in.ts';
import { fail, ok } from '../../shared/result.ts';
import type { LoginHandOff } from '../ports/login-hand-off.ts';
import type { OrgBrowsers } from '../ports/org-browsers.ts';

/** A computer whose browsers only note what they were told to open. */
export interface FakeOrgBrowsers extends OrgBrowsers {
  readonly opened: { readonly place: PlaceOutside; readonly url: string }[];
  /** From now on places of this kind are gone, or do not start. */
  lose(kind: PlaceOutside['kind']): void;
  breakAll(): void;
}

export function createFakeOrgBrowsers(profiles: readonly BrowserProfile[] = []): FakeOrgBrowsers {
  const opened: { place: PlaceOutside; url: string }[] = [];
  const lost = new Set<PlaceOutside['kind']>();
  let isBroken = false;
  return {
    opened,
    lose: (kind) => void lost.add(kind),
    breakAll: () => {
      isBroken = true;
    },
    nameOf: (id) => (id === 'chrome' ? 'Google Chrome' : id),
    describe: () =>
      Promise.resolve([
        {
          id: 'chrome',
          name: 'Google Chrome',
          canBePrivate: true,
          icon: null,
          hasContainers: false,
          profiles,
        },
      ]),
    find: (place) =>
      Promise.resolve(
        lost.has(place.kind)
          ? { kind: 'gone', what: 'Google Chrome' }
          : {
              kind: 'found',
              open: (url) => {
                if (isBroken) {
                  const message = 'Google Chrome could not be started.';
                  return Promise.resolve(fail({ code: 'BROWSER_UNAVAILABLE', message, remedy: 'retry' }));
                }
                opened.push({ place, url });
                return Promise.resolve(ok(null));
              },
            },
      ),
  };
}

/** A hand-off without a port: `offers` are the one-time URLs that can still be had, by their address. */
export interface FakeHandOff extends LoginHandOff {
  readonly offers: Map<string, string>;
}

export function createFakeHandOff(): FakeHandOff {
  const offers = new Map<string, string>();
  let count = 0;
  return {
    offers,
    offer(oneTimeUrl) {
      count += 1;
      const address = `http://127.0.0.1:9/${count}`;
      offers.set(address, oneTimeUrl);
      const withdraw = () => {
        offers.delete(address);
        return Promise.resolve();
      };
      return Promise.resolve(ok({ address, withdraw }));
    },
  };
}
