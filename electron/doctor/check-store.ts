import { finding, type DoctorCheck, type Finding } from './check.ts';
import { words } from '../text/words.ts';

/** Under this much free space a write may fail soon; the files themselves are small. */
const LITTLE_SPACE = 50 * 1024 * 1024;

/** The list of orgs: readable, writable, of which version. */
export const checkStore: DoctorCheck = {
  subject: 'store',
  async run({ store, profileFolder, facts }) {
    const { orgs, clientApps } = store.read();
    const { writable, freeBytes } = await profileFolder.inspect();
    const content = words().doctor.storeContent(orgs.length, clientApps.length, profileFolder.shownPath);
    const notices = store.notices().map(({ message }): Finding => finding('warning', message, null));
    const findings: Finding[] = [];
    if (store.readOnly) {
      const isNewer = store.notices().some(({ id }) => id === 'orgs-newer');
      findings.push(
        finding(
          'bad',
          isNewer ? words().doctor.storeNewer(content) : words().doctor.storeUnreadable(content),
          isNewer ? words().doctor.updateApp : words().doctor.readableRemedy,
        ),
      );
    } else if (!writable) {
      findings.push(finding('bad', words().doctor.folderNotWritable(content), words().doctor.folderRemedy));
    } else if (freeBytes !== null && freeBytes < LITTLE_SPACE) {
      const left = `${Math.floor(freeBytes / 1024 / 1024)} MB`;
      findings.push(finding('warning', words().doctor.diskSmall(content, left), words().doctor.freeDisk));
    } else {
      findings.push(finding('good', words().doctor.storeWell(content, facts.storeFormat)));
    }
    return [...findings, ...notices];
  },
};
