import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';
import type { ShellPorts } from './ports.ts';

/** Chromium's store without a keyring: marked "v10", AES-128-CBC under a key everyone knows. It hides, not protects. */
const MARK = Buffer.from('v10');
const IV = Buffer.alloc(16, ' ');
const knownKey = (): Buffer => pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1');

const encrypt = (plainText: string): Buffer => {
  const cipher = createCipheriv('aes-128-cbc', knownKey(), IV);
  return Buffer.concat([MARK, cipher.update(plainText, 'utf8'), cipher.final()]);
};

const FAILED = 'Error while decrypting the ciphertext provided to safeStorage.decryptString.';

const decrypt = (encrypted: unknown): string => {
  if (!Buffer.isBuffer(encrypted))
    throw new Error('Expected the first argument of decryptString() to be a buffer');
  if (!encrypted.subarray(0, MARK.length).equals(MARK)) {
    throw new Error(`${FAILED} Ciphertext does not appear to be encrypted.`);
  }
  try {
    const decipher = createDecipheriv('aes-128-cbc', knownKey(), IV);
    return Buffer.concat([decipher.update(encrypted.subarray(MARK.length)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    throw new Error(FAILED);
  }
};

/**
 * `safeStorage` as Electron has it with `--password-store=basic`, which is how the host starts Chromium. The
 * synchronous half works only after `setUsePlainTextEncryption(true)`, the asynchronous half once the app is ready.
 */
export const createSafeStorage = ({ app, platform }: ShellPorts): Electron.SafeStorage => {
  let allowsPlainText = platform !== 'linux';
  const isAvailable = (): boolean => app.isReady() && allowsPlainText;
  const requireReady = (what: string): void => {
    if (!app.isReady()) throw new Error(`safeStorage.${what} cannot be used before app is ready`);
  };
  const requireAvailable = (what: string): void => {
    if (!isAvailable()) throw new Error(`Error while ${what}. Encryption is not available.`);
  };
  // Deprecated in Electron 45, but there.
  const synchronous = {
    isEncryptionAvailable: isAvailable,
    getSelectedStorageBackend: () => (app.isReady() ? ('basic_text' as const) : ('unknown' as const)),
    setUsePlainTextEncryption: (usePlainText: boolean) => {
      if (platform === 'linux') allowsPlainText = usePlainText;
    },
    encryptString: (plainText: string) => {
      requireAvailable('encrypting the text provided to safeStorage.encryptString');
      return encrypt(plainText);
    },
    decryptString: (encrypted: Buffer) => {
      requireAvailable('decrypting the ciphertext provided to safeStorage.decryptString');
      return decrypt(encrypted);
    },
  };
  return {
    ...synchronous,
    isAsyncEncryptionAvailable: async () => {
      await app.whenReady();
      return true;
    },
    encryptStringAsync: async (plainText) => {
      requireReady('encryptStringAsync');
      return Promise.resolve(encrypt(plainText));
    },
    decryptStringAsync: async (encrypted) => {
      requireReady('decryptStringAsync');
      return Promise.resolve({ shouldReEncrypt: false, result: decrypt(encrypted) });
    },
  };
};
