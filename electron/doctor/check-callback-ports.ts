import { isLoopbackCallback } from '../oauth/callback-shape.ts';
import type { CallbackReceiver } from '../ports/callback.ts';
import { finding, type DoctorCheck } from './check.ts';
import { words } from '../text/words.ts';

/** Whether the ports that saved client apps come back to are free, by the very listener that sign-in uses. */
export const checkCallbackPorts: DoctorCheck = {
  subject: 'callback-ports',
  async run({ store, listener }) {
    const urls = new Map<string, string>();
    for (const url of store.read().clientApps.flatMap(({ callbackUrls }) => callbackUrls)) {
      if (isLoopbackCallback(url)) urls.set(new URL(url).host, url);
    }
    if (urls.size === 0) return [finding('good', words().doctor.noCallback)];
    const free: string[] = [];
    const busy: string[] = [];
    for (const [host, url] of urls) {
      const listening = await listener.listen(url, NOBODY);
      if (listening.kind === 'listening') {
        await listening.close();
        free.push(host);
      } else {
        busy.push(host);
      }
    }
    if (busy.length === 0) return [finding('good', words().doctor.portsFree(free.join(', ')))];
    return [finding('warning', words().doctor.portsTaken(busy.join(', ')), words().doctor.portsTakenRemedy)];
  },
};

const NOBODY: CallbackReceiver = { receive: () => 'ignored', settled: () => false };
