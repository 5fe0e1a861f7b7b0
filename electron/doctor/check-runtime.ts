import { finding, type DoctorCheck } from './check.ts';

/** What Latchkey runs on; never wrong by itself, and the first thing a helper wants to know. */
export const checkRuntime: DoctorCheck = {
  subject: 'runtime',
  title: 'Latchkey',
  run: ({ facts }) => {
    const { version, runtime, node, system } = facts;
    return Promise.resolve([finding('good', `${version} on ${runtime}, Node ${node}, ${system}.`)]);
  },
};
