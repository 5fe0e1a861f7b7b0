import { z } from 'zod';
import type { BrowserPlace, OpenIn } from './open-in.ts';

/** A browser takes it as an argument: one line of real characters. */
export const oneLine = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !/\p{Cc}|\p{Cs}/u.test(text));

export const browserPlaceSchema = z.strictObject({
  kind: z.literal('browser'),
  id: oneLine(40),
  profile: oneLine(1100).exactOptional(),
  privateWindow: z.boolean(),
  container: oneLine(80).exactOptional(),
}) satisfies z.ZodType<BrowserPlace>;

/** What the page asks for and what `orgs.json` keeps: its change is a new version of that file. */
export const openInSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('window') }),
  z.strictObject({ kind: z.literal('private') }),
  z.strictObject({ kind: z.literal('default-browser') }),
  browserPlaceSchema,
  z.strictObject({ kind: z.literal('command'), template: oneLine(2000) }),
]) satisfies z.ZodType<OpenIn>;
