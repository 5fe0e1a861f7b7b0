import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';

function start(...options: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...options]);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function firstLine(child: ChildProcessWithoutNullStreams): Promise<string> {
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line;
}

it('prints one JSON line with all that signing in takes, and stops when its parent is gone', async () => {
  const child = start('--json', '--until-stdin-closes');
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  const description: unknown = JSON.parse(await firstLine(child));
  expect(description).toMatchObject({
    production: { loginUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.\d+:\d+$/) as string },
    sandbox: { loginUrl: expect.stringMatching(/^http:/) as string },
    orgs: [
      { name: 'Acme Corp', kind: 'production', users: [{ username: 'dana.reyes@acme.example' }, {}] },
      { name: 'Acme Corp / uat', kind: 'sandbox' },
      { name: 'Reyes Laboratory', kind: 'developer' },
    ],
  });
  expect(description).toHaveProperty(
    'clientApps[0].callbackUrls',
    expect.arrayContaining([
      'http://localhost:8717/callback',
      'http://127.0.0.1:8717/callback',
      'https://localhost/callback',
    ]),
  );
  child.stdin.end();
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(lines).toHaveLength(1);
});

it('stops in peace at SIGTERM, also while somebody is connected', async () => {
  const child = start('--json');
  const { production } = JSON.parse(await firstLine(child)) as { production: { loginUrl: string } };
  expect((await fetch(`${production.loginUrl}/services/data`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('with --tls says where its certificate authority is, and takes it away at the end', async () => {
  const child = start('--json', '--tls', '--second-hosts', '--until-stdin-closes');
  const { caFile, controlUrl } = JSON.parse(await firstLine(child)) as { caFile: string; controlUrl: string };
  expect(controlUrl).toMatch(/^https:\/\/127\.0\.0\.\d+:\d+\/practice$/);
  const status = await new Promise((resolve, reject) => {
    get(controlUrl, { ca: readFileSync(caFile) }, (answer) => resolve(answer.resume().statusCode)).once(
      'error',
      reject,
    );
  });
  expect(status).toBe(200);
  child.stdin.end();
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(existsSync(caFile)).toBe(false);
});
