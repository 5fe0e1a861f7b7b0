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
const NOT_SECRET = /^(instanceUrl|loginHost|loginUrl|username|clientId|audience|issuedAt|proxy)$/;

async function secretsOf(vault: Vault): Promise<readonly string[]> {
  const records = await Promise.all(vault.ids().map((id) => vault.read(id)));
  const secrets = new Set<string>();
  for (const record of records) {
    if (!record.ok || record.value === null) continue;
    const parsed = parseJson(record.value);
    // A client secret is no JSON, or looks like a number.
    collect(typeof parsed === 'object' ? parsed : record.value, secrets);
  }
  // The longest first: a secret that contains another one is masked whole.
  return [...secrets].sort((a, b) => b.length - a.length);
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length >= SHORTEST) into.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (!NOT_SECRET.test(key)) collect(member, into);
    }
  }
}
