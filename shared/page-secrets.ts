/** What of a page's address logs in, and so never leaves the place it was met at. */

/** Query parameters that log in, or that are worth something to somebody who must not have them. */
const SECRET_PARAMETER =
  /^(sid|otp|sessionid|session|token|access_token|refresh_token|id_token|code|state|csrf|_confirmationtoken|samlresponse|samlrequest|relaystate|client_secret|assertion|password|pw)$/i;

/** Whether the query parameter of that name is to be taken out of an address. */
export const isSecretParameter = (name: string): boolean => SECRET_PARAMETER.test(name);

/** Text in which a token or what stands for one is handed on, in whatever depth of encoding: an address within an address. */
const TOKEN = /(access_token|id_token|sid|otp)(=|%(25)*3D)|00D[a-z0-9]{12,15}(!|%(25)*21)/i;

/** Implicit grants put a token behind the hash; addresses to go on to can hold one too. */
export const holdsToken = (text: string): boolean => TOKEN.test(text);

/** Whether the page only hands a session over (frontdoor, login): its address is no place to go to. */
export const handsOverSession = (pathname: string): boolean =>
  /^\/(secur|services\/oauth2|visualforce\/session)(\/|$)/i.test(pathname);
