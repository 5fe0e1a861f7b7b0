/**
 * `npm run bench`: how much Latchkey costs over the least that its work can cost, in one run on one computer: a start over
 * an empty window, a copied token over one round trip, an opened org over loading its page, a thousand refreshes over a
 * thousand bare requests. Printed, never asserted.
 */
import { cpus, release, totalmem, type } from 'node:os';
import path from 'node:path';
import { addOrgHere } from '../e2e/add-org.ts';
import { productionOrg } from '../e2e/practice-people.ts';
import { writeEmptyApp } from './bench/empty-app.ts';
import { measureCopy, measureDirectLoad, measureOpen, measureRoundTrip } from './bench/measure-calls.ts';
import { isListInteractive, measureEmptyStart, measureStart } from './bench/measure-start.ts';
import { TIMES, medianOfEach } from './bench/median.ts';
import { measureRefresh } from './bench/measure-refresh.ts';
import { readOnlyOrg, seedOrgs } from './bench/seed-orgs.ts';
import { formatTable, type Line } from './bench/table.ts';
import { ensureAppBuilt } from './build/build-app.ts';
import { ensureHostBuilt } from './build/build-host.ts';
import { withPracticeStage, type PracticeStage } from '../e2e/practice-stage.ts';

const MANY = 1_000;
/** What each answer of the practice takes longer in the second run, as if it were a network away. */
const NETWORK_MS = 40;

async function addFirstOrg({ start, practice, entriesFor }: PracticeStage): Promise<void> {
  const app = await start();
  const { org, ann } = productionOrg(practice);
  await addOrgHere(app, entriesFor(org.loginUrl, 'Acme production'), ann);
  await app.quit();
}

async function measure(stage: PracticeStage, orgs: number): Promise<readonly Line[]> {
  const { profile, env, practice } = stage;
  const empty = path.join(stage.folder, 'empty');
  await writeEmptyApp(empty);
  const starts = await medianOfEach({
    app: () => measureStart(profile, env),
    empty: () => measureEmptyStart(empty, env),
  });
  const lines: Line[] = [
    {
      what: 'start to interactive list',
      orgs,
      ms: starts.app,
      floor: 'an empty window',
      floorMs: starts.empty,
    },
  ];

  const org = await readOnlyOrg(profile);
  const app = await stage.start();
  await isListInteractive(app.page);
  for (const delay of [0, NETWORK_MS]) {
    const latency = practice.faults.add({}, { kind: 'latency', ms: delay });
    const calls = await medianOfEach({
      copy: () => measureCopy(app, org),
      roundTrip: () => measureRoundTrip(app, org),
      open: () => measureOpen(app, org),
      direct: () => measureDirectLoad(app, org),
    });
    latency.remove();
    const where = delay === 0 ? 'loopback' : `${delay} ms away`;
    lines.push(
      {
        what: `copy token, ${where}`,
        orgs,
        ms: calls.copy,
        floor: 'one round trip',
        floorMs: calls.roundTrip,
      },
      {
        what: `open to page, ${where}`,
        orgs,
        ms: calls.open,
        floor: 'loading the page',
        floorMs: calls.direct,
      },
    );
  }
  await app.quit();
  return lines;
}

await Promise.all([ensureAppBuilt(), ensureHostBuilt()]);
const gib = (totalmem() / 2 ** 30).toFixed(0);
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${gib} GiB, ${type()} ${release()}`);
console.log(`on ${process.env['LATCHKEY_RUNTIME'] ?? 'the runtime it was given'}; medians of ${TIMES}\n`);
const lines = await withPracticeStage(async (stage) => {
  // keytar reads these when it is first used: the seeding meets the keychain of the stage, not the person's.
  for (const [name, value] of Object.entries(stage.env)) if (value !== undefined) process.env[name] = value;
  await addFirstOrg(stage);
  const one = await measure(stage, 1);
  await seedOrgs(stage.profile, MANY);
  return [...one, ...(await measure(stage, MANY)), ...(await measureRefresh(MANY))];
});
console.log(formatTable(lines));
