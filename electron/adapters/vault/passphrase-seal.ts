import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../../../shared/parse-json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { PassphraseSeal } from '../../ports/passphrase-seal.ts';
import { SCRYPT, keyFromPassphrase, type ScryptCost } from './sealed-vault-keys.ts';
import { seal, unseal, type SealPurpose } from './sealed-vault-seal.ts';
import { words } from '../../text/words.ts';

/*
 * A file that a passphrase opens: JSON with a header that says how, and the sealed text. The key is made by scrypt with
 * a salt of the file's own; header, salt and cost are bound to the seal, so a changed header does not open either.
 */
const FORMAT = 1;
const NAME = 'encrypted-orgs';

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
const fileSchema = z.strictObject({
  latchkey: z.literal(NAME),
  version: z.literal(FORMAT),
  about: z.string().optional(),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    // A cost of the file's own choosing could fill the memory: no more than twice what is written here.
    N: z.literal([SCRYPT.N / 2, SCRYPT.N, SCRYPT.N * 2]),
    r: z.literal(SCRYPT.r),
    p: z.literal(SCRYPT.p),
    salt: base64.length(24),
  }),
  cipher: z.literal('aes-256-gcm'),
  nonce: base64,
  sealed: base64,
  tag: base64,
});
const anyVersionSchema = z.object({ latchkey: z.literal(NAME), version: z.number() });

export const passphraseSeal: PassphraseSeal = {
  async seal(text, passphrase) {
    const salt = randomBytes(16);
    const key = await keyFromPassphrase(passphrase, salt, SCRYPT);
    const bytes = Buffer.from(text, 'utf8');
    const sealed = seal(key, purposeOf(salt, SCRYPT), bytes);
    bytes.fill(0);
    const file = {
      latchkey: NAME,
      version: FORMAT,
      about: 'Orgs with their sign-ins, encrypted. Only Latchkey’s Import and the passphrase open it.',
      kdf: { name: 'scrypt', ...SCRYPT, salt: salt.toString('base64') },
      cipher: 'aes-256-gcm',
      ...sealed,
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  },

  recognises: (fileText) => anyVersionSchema.safeParse(parseJson(fileText)).success,

  async open(fileText, passphrase) {
    const parsed = parseJson(fileText);
    const version = anyVersionSchema.safeParse(parsed);
    if (version.success && version.data.version > FORMAT) {
      return unreadable(words().vault.fileNewer);
    }
    const file = fileSchema.safeParse(parsed);
    if (!file.success) return unreadable(words().vault.fileNotWhole);
    const { kdf, nonce, sealed, tag } = file.data;
    const salt = Buffer.from(kdf.salt, 'base64');
    const key = await keyFromPassphrase(passphrase, salt, kdf);
    const bytes = unseal(key, purposeOf(salt, kdf), { nonce, sealed, tag });
    if (bytes === null) {
      return fail({
        code: 'PASSPHRASE_WRONG',
        message: words().vault.fileNotOpened,
        remedy: 'none',
      });
    }
    const text = bytes.toString('utf8');
    bytes.fill(0);
    return ok(text);
  },
};

const purposeOf = (salt: Buffer, { N, r, p }: ScryptCost): SealPurpose => [
  FORMAT,
  salt.toString('base64'),
  'export',
  N,
  r,
  p,
];

const unreadable = (message: string): Result<never> =>
  fail({ code: 'FILE_UNREADABLE', message, remedy: 'none' });
