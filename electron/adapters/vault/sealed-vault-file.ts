import { z } from 'zod';
import { checkSum, closeWithSum } from '../files/file-sum.ts';
import type { FileBytes } from '../files/durable-write.ts';
import type { Sealed } from './sealed-vault-seal.ts';
import { parseJson } from '../../../shared/parse-json.ts';

/**
 * The vault's file: a header line, then one line per record, each sealed alone, so that one damaged line costs one
 * record. Lines are JSON, closed by a newline. The header counts the records (a file cut at a line's end is noticed) and
 * ends with a sum (a damaged header is told from a wrong key).
 */
export const VAULT_FORMAT = 1;

export interface VaultHeader {
  /** 32 hex digits, random; a new one for every new key. */
  readonly vaultId: string;
  readonly keeping: KeyKeeping;
  /** Nothing, sealed with the vault key: opens with the right key only. */
  readonly check: Sealed;
}

/** How the vault key is kept. */
export type KeyKeeping =
  | { readonly kept: 'keychain' }
  | {
      readonly kept: 'passphrase';
      /** scrypt (RFC 7914): cost, block size, parallelization. */
      readonly scrypt: { readonly N: number; readonly r: number; readonly p: number };
      /** Base64, 16 bytes. */
      readonly salt: string;
      /** The vault key, sealed with the key that scrypt makes of the passphrase. */
      readonly wrapped: Sealed;
    };

export interface SealedRecord extends Sealed {
  readonly id: string;
}

export type VaultFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'newer' }
  | {
      readonly kind: 'read';
      /** Null when damaged. */
      readonly header: VaultHeader | null;
      readonly records: readonly SealedRecord[];
      /** Ids of records that were damaged already when this file was written; they were kept, and said, then. */
      readonly knownDamaged: readonly string[];
      /** How many records are known to be gone from this file. */
      readonly lost: number;
    };

const base64Of12 = z.string().regex(/^[A-Za-z0-9+/]{16}$/);
const base64Of16 = z.string().regex(/^[A-Za-z0-9+/]{22}==$/);
const sealedMembers = { nonce: base64Of12, sealed: z.base64(), tag: base64Of16 };
const sealedSchema = z.strictObject(sealedMembers);
const recordSchema = z.strictObject({ id: z.string().min(1), ...sealedMembers });

/** Bounds keep a tampered file from costing gigabytes or hours at unlock. */
const scryptSchema = z.strictObject({
  N: z
    .int()
    .min(2 ** 17)
    .max(2 ** 19)
    .refine((cost) => Number.isInteger(Math.log2(cost))),
  r: z.literal(8),
  p: z.int().min(1).max(4),
});

const headerSchema = z.strictObject({
  latchkeyVault: z.literal(VAULT_FORMAT),
  records: z.int().min(0),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  keeping: z.discriminatedUnion('kept', [
    z.strictObject({ kept: z.literal('keychain') }),
    z.strictObject({
      kept: z.literal('passphrase'),
      scrypt: scryptSchema,
      salt: base64Of16,
      wrapped: sealedSchema,
    }),
  ]),
  check: sealedSchema,
  damaged: z.array(z.string()),
  sum: z.string(),
});
const anyVersionSchema = z.looseObject({ latchkeyVault: z.number() });

/** `damaged` are records that do not open; they are kept as they are. */
export function formatVaultFile(
  header: VaultHeader,
  readable: readonly SealedRecord[],
  damaged: readonly SealedRecord[],
): Uint8Array {
  const { vaultId, keeping, check } = header;
  const records = [...readable, ...damaged];
  const first = {
    latchkeyVault: VAULT_FORMAT,
    records: records.length,
    vaultId,
    keeping,
    check,
    damaged: damaged.map((record) => record.id),
  };
  const lines = [closeWithSum(JSON.stringify(first)), ...records.map((record) => JSON.stringify(record))];
  return Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8');
}

export function readVaultFile(file: FileBytes): VaultFile {
  if (file.kind !== 'bytes') return file;
  const [first = '', ...rest] = Buffer.from(file.bytes).toString('utf8').split('\n');
  const parsedFirst = parseJson(first);
  const sumHolds = checkSum(first) === 'holds';

  const version = anyVersionSchema.safeParse(parsedFirst);
  if (sumHolds && version.success && version.data.latchkeyVault > VAULT_FORMAT) return { kind: 'newer' };

  const header = sumHolds ? headerSchema.safeParse(parsedFirst) : null;
  const lines = rest.filter((line) => line !== '');
  const records = lines.flatMap((line) => {
    const record = recordSchema.safeParse(parseJson(line));
    return record.success ? [record.data] : [];
  });
  const lost = header?.success
    ? Math.max(0, header.data.records - records.length)
    : lines.length - records.length;
  return {
    kind: 'read',
    header: header?.success ? headerOf(header.data) : null,
    records,
    knownDamaged: header?.success ? header.data.damaged : [],
    lost,
  };
}

function headerOf({ vaultId, keeping, check }: z.infer<typeof headerSchema>): VaultHeader {
  return { vaultId, keeping, check };
}
