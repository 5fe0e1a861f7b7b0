import type { PracticeHost } from '../hosts.ts';
import { randomTokenCharacters } from '../opaque-secret.ts';
import { myDomainOf, type FrontdoorPass, type World } from '../world.ts';

/**
 * Makes a one-time frontdoor URL; it dies with its first use, or after 60 seconds (salesforce.md 3).
 * @param host default: the org's My Domain
 */
export function frontdoorUrl(
  world: World,
  pass: FrontdoorPass,
  host: PracticeHost = myDomainOf(world, pass.organizationId),
): string {
  const otp = randomTokenCharacters(90);
  world.issued.add('otp', otp);
  world.passes.issue(otp, pass);
  return `${host.origin}/secur/frontdoor.jsp?otp=${encodeURIComponent(otp)}`;
}
