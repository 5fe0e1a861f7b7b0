import { finding, type DoctorCheck } from './check.ts';
import { words } from '../text/words.ts';

/** What Latchkey runs on; never wrong by itself, and the first thing a helper wants to know. */
export const checkRuntime: DoctorCheck = {
  subject: 'runtime',
  run: ({ facts }) => {
    const { version, runtime, node, system } = facts;
    return Promise.resolve([finding('good', words().doctor.runtime(version, runtime, node, system))]);
  },
};
