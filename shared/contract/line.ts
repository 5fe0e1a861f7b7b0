import { z } from 'zod';
import type { OrgKey } from '../org.ts';

/** A line of the contract: `request` is checked when it arrives, `Response` is what comes back. */
export interface Line<Request extends z.ZodType, Response> {
  readonly request: Request;
  /** Only a type; never there at run time. */
  readonly response?: Response;
}

export const line =
  <Response>() =>
  <Request extends z.ZodType>(request: Request): Line<Request, Response> => ({ request });

export const text = (max: number) => z.string().max(max);

export const orgKey = z.custom<OrgKey>(
  (value) => typeof value === 'string' && /^[a-zA-Z0-9]{18}:[a-zA-Z0-9]{18}$/.test(value),
);
export const forOrg = z.strictObject({ orgKey });
export const nothing = z.undefined();
