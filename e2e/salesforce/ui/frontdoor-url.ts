import { randomTokenCharacters } from '../opaque-secret.ts';
import { myDomainOf, type FrontdoorPass, type World } from '../world.ts';

/** Makes a one-time frontdoor URL; it dies with its first use, or after 60 seconds (salesforce.md 3). */
export function frontdoorUrl(world: World, pass: FrontdoorPass): string {
  const otp = randomTokenCharacters(90);
  world.issued.add('otp', otp);
  world.passes.issue(otp, pass);
  return `${myDomainOf(world, pass.organizationId).origin}/secur/frontdoor.jsp?otp=${encodeURIComponent(otp)}`;
}
