import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from 'selfsigned';

/** A certificate authority of a company’s own, which nobody else believes, and a certificate by it for this server. */
export async function companyAuthority(folder: string, host: string) {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Acme Root CA' }], {
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: host },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const caFile = path.join(folder, 'company-ca.pem');
  await writeFile(caFile, cert);
  return { caFile, tls: { key, cert } };
}
