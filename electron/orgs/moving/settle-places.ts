import type { OpenIn } from '../../../shared/open-in.ts';
import type { OrgBrowsers } from '../../ports/org-browsers.ts';
import { words } from '../../text/words.ts';
import type { MovedOrg, ReadImport } from './moved-org.ts';
import type { MovedPlace } from './moved-place.ts';

type Settled = Pick<MovedOrg, 'placeGone'> & { readonly opensIn?: OpenIn };

/**
 * What was read, with the places that orgs are opened in as this computer has them. Where one is not here its org keeps what
 * it has, or opens in its own window, and the name of what is missing is told. A backup is of this computer: it is believed.
 */
export async function settlePlaces(read: ReadImport, browsers: OrgBrowsers): Promise<ReadImport> {
  const settled = new Map<string, Settled>();
  for (const { place } of read.orgs) {
    if (place === undefined || settled.has(JSON.stringify(place))) continue;
    const here = read.source === 'backup' ? { opensIn: withoutName(place) } : await settle(place, browsers);
    settled.set(JSON.stringify(place), here);
  }
  if (settled.size === 0) return read;
  return {
    ...read,
    orgs: read.orgs.map((org) => {
      const { opensIn, placeGone } = settled.get(JSON.stringify(org.place)) ?? {};
      return { ...org, marks: { ...org.marks, opensIn }, placeGone };
    }),
  };
}

async function settle(place: MovedPlace, browsers: OrgBrowsers): Promise<Settled> {
  if (place.kind === 'window' || place.kind === 'private') return { opensIn: place };
  if (place.kind === 'default-browser') return { opensIn: place };
  const { profile, profileName, ...browser } = place;
  const name = browsers.nameOf(browser.id);
  if (profile === undefined) return find(browser, name, browsers);
  const described = await browsers.describe();
  const installed = described.find(({ id }) => id === browser.id);
  if (installed === undefined) return { placeGone: name };
  const [same, another] = installed.profiles.filter((one) => one.name === profileName);
  // Of two of one name nobody knows which is meant.
  if (same === undefined || another !== undefined) return { placeGone: words().browsers.profile(name) };
  return find({ ...browser, profile: same.id }, name, browsers);
}

async function find(
  place: Extract<OpenIn, { kind: 'browser' }>,
  name: string,
  browsers: OrgBrowsers,
): Promise<Settled> {
  const found = await browsers.find(place);
  return found.kind === 'found'
    ? { opensIn: place }
    : { placeGone: found.kind === 'gone' ? found.what : name };
}

const withoutName = (place: MovedPlace): OpenIn => (place.kind === 'browser' ? ofThisComputer(place) : place);

const ofThisComputer = ({ profileName: _name, ...place }: Extract<MovedPlace, { kind: 'browser' }>): OpenIn =>
  place;
