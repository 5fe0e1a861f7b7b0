import { plainText } from '../../../shared/plain-text.ts';
import { words } from '../../text/words.ts';

/** Names of members that hold secrets, in whatever spelling. A scope named `refresh_token` is a value, and no secret. */
const SECRET_NAME =
  /secret|passw|passphrase|privatekey|accesstoken|refreshtoken|securitytoken|sessionid|authurl|assertion|cookie|^(token|sid|pwd|pin|jwt|otp)$/u;

/** What is a secret under any name: tokens of Salesforce, SFDX auth URLs, private keys. */
const SECRET_SHAPES: readonly RegExp[] = [
  /00D[A-Za-z0-9]{12,15}![\w.]{10,}/u,
  /5Aep[\w.]{20,}/u,
  /force:\/\/[^\s@]+@/u,
  /-----BEGIN [A-Z ]*PRIVATE KEY/u,
  /eyJ[\w-]+\.eyJ[\w-]+\./u,
];

/**
 * The name of a member that holds what looks like a secret, or null. A catalogue is read by a whole team, so one with a
 * secret in it is refused. Walks with a list of its own: a file can be nested deeper than a stack.
 */
export function findSecret(json: unknown): string | null {
  const left: { readonly name: string; readonly value: unknown }[] = [{ name: '', value: json }];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const { name, value } = at;
    if (isFilled(value) && SECRET_NAME.test(name.toLowerCase().replace(/[^a-z]/gu, ''))) return shown(name);
    if (typeof value === 'string' && SECRET_SHAPES.some((shape) => shape.test(value))) return shown(name);
    if (Array.isArray(value)) for (const item of value as unknown[]) left.push({ name, value: item });
    else if (typeof value === 'object' && value !== null)
      for (const [member, inside] of Object.entries(value)) left.push({ name: member, value: inside });
  }
  return null;
}

/** `"hasSecret": false` or an empty string gives nothing away. */
const isFilled = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && value !== '') ||
  (typeof value === 'object' && value !== null);

const shown = (name: string) =>
  name === '' ? words().catalogue.aText : words().catalogue.member(plainText(name, 40));
