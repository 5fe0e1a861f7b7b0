import { z } from 'zod';
import type { BrowserPlace, OpenIn } from '../../../shared/open-in.ts';
import { browserPlaceSchema, oneLine } from '../../../shared/open-in-schema.ts';
import type { OrgBrowsers } from '../../ports/org-browsers.ts';
import type { OrgRecord } from '../../ports/org-store.ts';

/**
 * Where an org is opened, on its way between two computers. A command is not among them: that of a foreign file would be
 * run. A profile goes by the name that its owner gave it, too: the same id is another one on another computer.
 */
export type MovedPlace =
  | Exclude<OpenIn, { readonly kind: 'browser' | 'command' }>
  | (BrowserPlace & { readonly profileName?: string });

export const movedPlaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('window') }),
  z.strictObject({ kind: z.literal('private') }),
  z.strictObject({ kind: z.literal('default-browser') }),
  browserPlaceSchema.extend({ profileName: oneLine(200).exactOptional() }),
]) satisfies z.ZodType<MovedPlace>;

/** The names of the profiles that orgs are opened in, by browser and id. */
export type ProfileNames = ReadonlyMap<string, string>;

const keyOf = ({ id, profile = '' }: Pick<BrowserPlace, 'id' | 'profile'>): string => `${id}\n${profile}`;

/** For a file: undefined where there is nothing to say that another computer could use. */
export function movedPlaceOf(opensIn: OpenIn | undefined, names: ProfileNames): MovedPlace | undefined {
  if (opensIn?.kind === 'command') return undefined;
  if (opensIn?.kind !== 'browser') return opensIn;
  const profileName = names.get(keyOf(opensIn));
  return profileName === undefined ? opensIn : { ...opensIn, profileName };
}

/** Looks up the profiles that these orgs are opened in; asks nobody where there are none. */
export async function namesOfProfiles(
  orgs: readonly Pick<OrgRecord, 'opensIn'>[],
  browsers: Pick<OrgBrowsers, 'describe'>,
): Promise<ProfileNames> {
  if (!orgs.some(({ opensIn }) => opensIn?.kind === 'browser' && opensIn.profile !== undefined)) {
    return new Map();
  }
  const described = await browsers.describe();
  return new Map(
    described.flatMap(({ id, profiles }) =>
      profiles.map((one): [string, string] => [keyOf({ id, profile: one.id }), one.name]),
    ),
  );
}
