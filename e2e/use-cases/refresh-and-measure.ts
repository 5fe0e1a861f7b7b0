import { createGotHttp } from '../../electron/adapters/network/got-http.ts';
import { refreshGrant } from '../../electron/oauth/refresh.ts';

/**
 * Refreshes at a server that refuses, then at the same one that attacks, and says by how many bytes the most memory that
 * this process ever had (RSS) grew by the second. Arguments: origin, refusals, attacks.
 */
const [origin = '', refusals = '', attacks = ''] = process.argv.slice(2);
const http = createGotHttp({ version: '0.0.0' });
const endpoint = { http, clock: { now: () => Date.now() }, loginHost: origin, client: { clientId: 'c' } };

async function refresh(times: number): Promise<number> {
  for (let time = 0; time < times; time += 1) {
    if ((await refreshGrant(endpoint, '5Aep.refresh')).ok) throw new Error('A hostile answer was taken');
  }
  return process.resourceUsage().maxRSS * 1024;
}

const before = await refresh(Number(refusals));
process.stdout.write(String((await refresh(Number(attacks))) - before));
http.close();
