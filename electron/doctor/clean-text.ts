import { redact } from '../../shared/redact.ts';
import { parseJson } from '../../shared/parse-json.ts';
import type { Vault } from '../ports/vault.ts';

/** Makes one line fit to be shown and sent to a stranger. */
export type CleanText = (text: string) => string;

/**
 * Masks by shape and key (as the log does), then whatever the vault holds, which also catches a password that has no
 * shape; and the home folder becomes `~`, for its name is often the person's.
 */
export async function createCleanText(vault: Vault, homeFolder: string): Promise<CleanText> {
  const secrets = await secretsOf(vault);
  return (text) => {
    const masked = secrets.reduce((line, secret) => line.replaceAll(secret, '[secret]'), text);
    const homeless = homeFolder.length > 1 ? masked.replaceAll(homeFolder, '~') : masked;
    return redact(homeless);
  };
}

/** Shorter ones would mask half the alphabet, and guard nothing. */
const SHORTEST = 4;
/** Of what stands under another name: a word such as a `kind` is no secret, a long text may be one. */
const SHORTEST_UNNAMED = 16;
const SECRET = /token|secret|password|passphrase|pem/i;
const NOT_SECRET =
  /^(instanceUrl|loginHost|loginUrl|username|clientId|audience|kind|proxy|organizationId|userId)$/;

async function secretsOf(vault: Vault): Promise<readonly string[]> {
  const records = await Promise.all(vault.ids().map((id) => vault.read(id)));
  const secrets = new Set<string>();
  for (const record of records) {
    if (!record.ok || record.value === null) continue;
    const parsed = parseJson(record.value);
    // A client secret is no JSON, or looks like a number.
    if (typeof parsed === 'object') collect(parsed, secrets);
    else if (record.value.length >= SHORTEST) secrets.add(record.value);
  }
  // The longest first: a secret that contains another one is masked whole.
  return [...secrets].sort((a, b) => b.length - a.length);
}

function collect(value: unknown, into: Set<string>, name = ''): void {
  if (typeof value === 'string') {
    if (value.length >= (SECRET.test(name) ? SHORTEST : SHORTEST_UNNAMED)) into.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (!NOT_SECRET.test(key)) collect(member, into, key);
    }
  }
}
