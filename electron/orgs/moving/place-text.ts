import type { OpenIn } from '../../../shared/open-in.ts';
import type { OrgBrowsers } from '../../ports/org-browsers.ts';
import { words } from '../../text/words.ts';

/** Says where an org is opened, in a few words. */
export type PlaceText = (place: OpenIn) => string;

export const placeTextOf =
  ({ nameOf }: Pick<OrgBrowsers, 'nameOf'>): PlaceText =>
  (place) => {
    const { places } = words().moving;
    switch (place.kind) {
      case 'window':
        return places.window;
      case 'private':
        return places.private;
      case 'default-browser':
        return places.defaultBrowser;
      case 'command':
        return places.command;
      case 'browser':
        return [
          nameOf(place.id),
          place.privateWindow ? places.privateWindow : '',
          place.container === undefined ? '' : places.container(place.container),
        ]
          .filter((part) => part !== '')
          .join(', ');
    }
  };
