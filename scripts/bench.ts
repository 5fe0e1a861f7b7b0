/**
 * `npm run bench`: how much Latchkey costs over the least that its work can cost, in one run on one computer: a start over
 * an empty window, a copied token over one round trip, an opened org over loading its page, a thousand refreshes over a
 * thousand bare requests. Printed, never asserted. `npm run bench -- open memory` measures those parts alone.
 */
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { addOrgHere } from '../e2e/add-org.ts';
import { productionOrg } from '../e2e/practice-people.ts';
import { withPracticeStage, type PracticeStage } from '../e2e/practice-stage.ts';
import { measureCopy } from './bench/measure-copy.ts';
import { measureList } from './bench/measure-list.ts';
import { measureMemory } from './bench/measure-memory.ts';
import { measureOpen } from './bench/measure-open.ts';
import { measureRefresh } from './bench/measure-refresh.ts';
import { measureSeveral } from './bench/measure-several.ts';
import { measureStart } from './bench/measure-start.ts';
import { measureWrite } from './bench/measure-write.ts';
import { TIMES } from './bench/median.ts';
import { seedOrgs } from './bench/seed-orgs.ts';
import { formatTable, type Line } from './bench/table.ts';
import { ensureAppBuilt } from './build/build-app.ts';
import { ensureHostBuilt } from './build/build-host.ts';

/** What can be asked for by name, and with how many orgs in the list each is measured. The list only grows. */
const PARTS: readonly {
  readonly name: string;
  readonly orgs: readonly number[];
  readonly measure: (stage: PracticeStage, orgs: number) => Promise<readonly Line[]>;
}[] = [
  { name: 'start', orgs: [10, 1_000, 10_000], measure: measureStart },
  { name: 'list', orgs: [10, 1_000, 10_000], measure: measureList },
  { name: 'open', orgs: [20], measure: measureOpen },
  { name: 'several', orgs: [20], measure: measureSeveral },
  { name: 'memory', orgs: [20], measure: measureMemory },
  { name: 'copy', orgs: [20, 1_000], measure: measureCopy },
  { name: 'write', orgs: [1_000, 10_000], measure: (_stage, orgs) => measureWrite(orgs) },
  { name: 'refresh', orgs: [1_000], measure: (_stage, orgs) => measureRefresh(orgs) },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${PARTS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const parts = asked.length === 0 ? PARTS : PARTS.filter(({ name }) => asked.includes(name));
const sizes = [...new Set(parts.flatMap(({ orgs }) => orgs))].sort((a, b) => a - b);

async function addFirstOrg({ start, practice, entriesFor }: PracticeStage): Promise<void> {
  const app = await start();
  const { org, ann } = productionOrg(practice);
  await addOrgHere(app, entriesFor(org.loginUrl, 'Acme production'), ann);
  await app.quit();
}

const load = () => (loadavg()[0] ?? 0).toFixed(1);

/** A part that fails costs its own lines, not the others'. */
async function measureOrTell(
  { name, measure }: (typeof PARTS)[number],
  stage: PracticeStage,
  orgs: number,
): Promise<readonly Line[]> {
  console.error(`${new Date().toLocaleTimeString('en')}: ${name} with ${orgs} orgs, load ${load()}`);
  try {
    return await measure(stage, orgs);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${name} with ${orgs} orgs was not measured:`, error);
    return [];
  }
}

await Promise.all([ensureAppBuilt(), ensureHostBuilt()]);
const gib = (totalmem() / 2 ** 30).toFixed(0);
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${gib} GiB, ${type()} ${release()}`);
console.log(`on ${process.env['LATCHKEY_RUNTIME'] ?? 'the runtime it was given'}; medians of ${TIMES}`);
console.log(`load before: ${load()}`);
const lines = await withPracticeStage(
  async (stage) => {
    // keytar reads these when it is first used: the seeding meets the keychain of the stage, not the person's.
    for (const [name, value] of Object.entries(stage.env)) if (value !== undefined) process.env[name] = value;
    await addFirstOrg(stage);
    const measured: Line[] = [];
    for (const size of sizes) {
      await seedOrgs(stage.profile, size);
      for (const part of parts) {
        if (part.orgs.includes(size)) measured.push(...(await measureOrTell(part, stage, size)));
      }
    }
    return measured;
  },
  { secondHosts: true },
);
console.log(`load after: ${load()}\n`);
console.log(formatTable(lines));
