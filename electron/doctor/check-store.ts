import { count, finding, type DoctorCheck, type Finding } from './check.ts';

/** Under this much free space a write may fail soon; the files themselves are small. */
const LITTLE_SPACE = 50 * 1024 * 1024;

/** The list of orgs: readable, writable, of which version. */
export const checkStore: DoctorCheck = {
  subject: 'store',
  title: 'List of orgs',
  async run({ store, profileFolder, facts }) {
    const { orgs, clientApps } = store.read();
    const { writable, freeBytes } = await profileFolder.inspect();
    const content = `${count(orgs.length, 'org')} and ${count(clientApps.length, 'client app')} in ${profileFolder.shownPath}`;
    const notices = store.notices().map(({ message }): Finding => finding('warning', message, null));
    const findings: Finding[] = [];
    if (store.readOnly) {
      const isNewer = store.notices().some(({ id }) => id === 'orgs-newer');
      findings.push(
        finding(
          'bad',
          `${content}, only read: ${isNewer ? 'a newer Latchkey wrote it' : 'its file cannot be read'}.`,
          isNewer ? 'Update Latchkey.' : 'Let your user read the file, then start Latchkey again.',
        ),
      );
    } else if (!writable) {
      findings.push(
        finding(
          'bad',
          `${content}, but the folder cannot be written.`,
          'Give your user write permission on the folder; nothing is lost meanwhile.',
        ),
      );
    } else if (freeBytes !== null && freeBytes < LITTLE_SPACE) {
      const left = `${Math.floor(freeBytes / 1024 / 1024)} MB`;
      findings.push(finding('warning', `${content}; the disk has ${left} left.`, 'Free some disk space.'));
    } else {
      findings.push(finding('good', `${content}, format ${facts.storeFormat}, readable and writable.`));
    }
    return [...findings, ...notices];
  },
};
