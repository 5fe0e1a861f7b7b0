/** What is said of the team's catalogues. */
export const catalogueWords = {
  notInList: 'This catalogue is not in the list any more.',
  knownAlready:
    'This catalogue is in the list already. To give it another key, remove it first; its rows stay.',
  older: 'This catalogue is older than the one that was taken over. It is taken only where that is ticked.',
  heldTooLong: 'Latchkey holds what it read for half an hour only. Look into the catalogue again.',

  noAddress: 'This is no address. It begins with https://, such as https://wiki.acme.example/catalogue.json.',
  loginInAddress:
    'The address has a name or a password before an @ sign. A catalogue is read without a login.',
  httpsOnly: 'A catalogue is read over https only, so that nobody changes it on the way.',
  secretInAddress:
    'The address holds a token or a signature of its own. It would be kept in plain text: use one without.',

  noKey:
    'This is no public key. Paste the PEM file that begins with “-----BEGIN PUBLIC KEY-----”, or the base64 in it.',
  privateKey:
    'This is a private key. It signs the catalogue and stays with who keeps it; Latchkey wants the public one.',
  otherKey: 'This is a public key, but not of Ed25519.',
  notSigned:
    'The catalogue is refused: it is not signed, as there is no .sig file beside it. Nothing was changed. Ask who keeps it.',
  noSignature:
    'The catalogue is refused: its .sig file holds no signature. Nothing was changed. Ask who keeps it.',
  wrongSignature:
    'The catalogue is refused: its signature is not of your key, or the file was changed since. Nothing was changed. Ask who keeps it.',

  tooLarge: (kilobytes: number): string =>
    `This is larger than ${kilobytes} KB, so Latchkey does not read it as a catalogue.`,
  notReached: (detail: string): string => `The server of the catalogue was not reached (${detail}).`,
  status: (status: number): string => `The server of the catalogue answered with status ${status}.`,
  redirectRefused: 'The server sends on to an address that is not plain https. It is not followed.',
  redirectEndless: 'The server sends on from one address to the next without an end.',
  noFile: 'There is no such file any more, or its drive is not connected.',
  nothingThere: 'The server has no catalogue at this address.',

  notJson: 'This is no catalogue: it is not in JSON.',
  webPage:
    'This is a web page and no catalogue. Its address may want a login, which Latchkey does not give it.',
  noCatalogue:
    'This is no team catalogue: it begins neither with "latchkey": "catalogue" nor with a "version". A list of orgs is taken in with Import.',
  newer: 'This catalogue was written for a newer Latchkey. Update Latchkey to read it.',
  secret: (where: string): string =>
    `This catalogue is refused: ${where} in it looks like a secret, and a catalogue is read by a whole team. Tell who keeps it: the secret has to be taken out, and changed, as everybody could read it.`,
  aText: 'a text',
  member: (name: string): string => `“${name}”`,
  tooMany: (member: string, most: number): string =>
    `This catalogue has more “${member}” than Latchkey takes (at most ${most} entries).`,
  misshaped: (member: string): string =>
    `This catalogue is not in the right form: its “${member}” is missing or is something else.`,
  twice: (name: string): string => `“${name}” is in it twice. The first one counts.`,
  entry: 'Entry',
  entries: 'Entries',
  groups: 'Groups',
  clientApps: 'Client apps',
} as const;
