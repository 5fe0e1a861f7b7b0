import type { InstalledBrowser, OpenIn } from '../../shared/open-in.ts';

/** What is filled in to say where an org is opened. What belongs to another place stays, in case it is chosen again. */
export interface PlaceForm {
  /** `window`, `private`, `default-browser`, `command`, or `browser:` with a browser's id. */
  readonly chosen: string;
  /** Empty: the one the browser would take. */
  readonly profile: string;
  readonly privateWindow: boolean;
  readonly usesContainer: boolean;
  readonly container: string;
  readonly template: string;
}

const EMPTY: PlaceForm = {
  chosen: 'window',
  profile: '',
  privateWindow: false,
  usesContainer: false,
  container: '',
  template: '',
};

export const browserValue = (id: string) => `browser:${id}`;

/** The form as it opens: with what is remembered of the org. */
export function formOf(place: OpenIn | undefined): PlaceForm {
  switch (place?.kind) {
    case undefined:
      return EMPTY;
    case 'window':
    case 'private':
    case 'default-browser':
      return { ...EMPTY, chosen: place.kind };
    case 'command':
      return { ...EMPTY, chosen: 'command', template: place.template };
    case 'browser':
      return {
        ...EMPTY,
        chosen: browserValue(place.id),
        profile: place.profile ?? '',
        privateWindow: place.privateWindow,
        usesContainer: place.container !== undefined,
        container: place.container ?? '',
      };
  }
}

/** The browser that is chosen, if one is and it is there. */
export function browserOf(
  form: PlaceForm,
  browsers: readonly InstalledBrowser[],
): InstalledBrowser | undefined {
  return browsers.find(({ id }) => browserValue(id) === form.chosen);
}

/** What the form says, or what it lacks. */
export function placeOf(
  form: PlaceForm,
  browsers: readonly InstalledBrowser[],
): OpenIn | { readonly missing: 'command' | 'container' | 'browser' } {
  switch (form.chosen) {
    case 'window':
    case 'private':
    case 'default-browser':
      return { kind: form.chosen };
    case 'command': {
      const template = form.template.trim();
      return template === '' ? { missing: 'command' } : { kind: 'command', template };
    }
    default:
      return placeInBrowser(form, browserOf(form, browsers));
  }
}

function placeInBrowser(form: PlaceForm, browser: InstalledBrowser | undefined): ReturnType<typeof placeOf> {
  if (browser === undefined) return { missing: 'browser' };
  const privateWindow = form.privateWindow && browser.canBePrivate;
  // A private window has no containers.
  const usesContainer = form.usesContainer && browser.hasContainers && !privateWindow;
  const container = form.container.trim();
  if (usesContainer && container === '') return { missing: 'container' };
  const hasProfile = browser.profiles.some(({ id }) => id === form.profile);
  return {
    kind: 'browser',
    id: browser.id,
    privateWindow,
    ...(hasProfile ? { profile: form.profile } : {}),
    ...(usesContainer ? { container } : {}),
  };
}
