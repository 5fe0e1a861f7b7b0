import { openDurableFolder } from '../files/durable-write.ts';

/** Tries to put 80,000 bytes into `notes` and says as JSON what came of it. Arguments: folder. */
const [path = ''] = process.argv.slice(2);
const written = await (
  await openDurableFolder(path)
)
  .file('notes')
  .replace(Buffer.alloc(80_000, 'x'), 'same');
process.stdout.write(JSON.stringify(written));
