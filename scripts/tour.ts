/**
 * `npm run tour`: the main job without hands, on practice orgs. Prints each step with its time (`--json`: one JSON object
 * per step), writes pictures to tour/, and exits with 1 when a step fails. With `--docs` it also retakes the pictures of
 * the README.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureAppBuilt } from './build/build-app.ts';
import { ensureHostBuilt } from './build/build-host.ts';
import { PROJECT_ROOT } from './build/project-root.ts';
import { defaultOrganizations, scratchOrganization } from '../e2e/salesforce/organizations.ts';
import { withPracticeStage } from '../e2e/practice-stage.ts';
import { playTour } from './tour/play-tour.ts';
import { StepFailed, createStepRunner } from './tour/step-runner.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, docs: { type: 'boolean', default: false } },
});
const pictures = path.join(PROJECT_ROOT, 'tour');
/** The pictures in docs/pictures/, by their name in tour/. */
const DOCS_PICTURES = {
  '7-list-light': 'list',
  '7-list-dark': 'list-dark',
  '8-side-by-side-light': 'side-by-side',
  '8-side-by-side-dark': 'side-by-side-dark',
  '9-palette-light': 'palette',
  '9-palette-dark': 'palette-dark',
  '9-tree-light': 'tree',
  '9-tree-dark': 'tree-dark',
  '9-settings-light': 'settings',
  '9-settings-dark': 'settings-dark',
} as const;
const step = createStepRunner({
  json: values.json,
  print: (line) => console.log(line),
  now: () => performance.now(),
});

await Promise.all([ensureAppBuilt(), ensureHostBuilt()]);
await rm(pictures, { recursive: true, force: true });
await mkdir(pictures);
try {
  await withPracticeStage((stage) => playTour(stage, step, pictures), {
    organizations: [...defaultOrganizations(), scratchOrganization()],
  });
  if (values.docs) {
    for (const [name, inDocs] of Object.entries(DOCS_PICTURES)) {
      await copyFile(
        path.join(pictures, `${name}.png`),
        path.join(PROJECT_ROOT, 'docs/pictures', `${inDocs}.png`),
      );
    }
  }
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  process.exitCode = 1;
}
if (!values.json) console.log(`The pictures are in ${path.relative(process.cwd(), pictures)}/.`);
