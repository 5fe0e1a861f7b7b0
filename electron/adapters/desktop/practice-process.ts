import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Practice, PracticeEndpoints } from '../../ports/practice.ts';
import { parseJson } from '../../../shared/parse-json.ts';
import { words } from '../../text/words.ts';

/** The part of the practice Salesforce's one JSON line that is used here. */
const lineSchema = z.object({
  production: z.object({ loginUrl: z.string() }),
  sandbox: z.object({ loginUrl: z.string() }),
  orgs: z.array(
    z.object({
      name: z.string(),
      loginUrl: z.string(),
      instanceUrl: z.string(),
      users: z.array(z.object({ username: z.string(), password: z.string() })),
    }),
  ),
  clientApps: z.array(
    z.object({
      clientId: z.string(),
      clientSecret: z.string().optional(),
      callbackUrls: z.array(z.string()),
    }),
  ),
});

/** The callback that Latchkey offers by default; the practice app has it registered. */
const CALLBACK_URL = 'http://localhost:8717/callback';
const START_LIMIT_MS = 20_000;

/**
 * The practice Salesforce as a child process on Node, there when Latchkey runs from source. It ends with us, however
 * we end: its stdin is a pipe that closes when this process is gone.
 */
export function createPracticeProcess(options: {
  /** The source tree, or null in a packaged app. */
  readonly sourceRoot: string | null;
  /** Keeps the practice orgs, grants and ports of this profile between starts. */
  readonly stateFile: string;
}): Practice {
  const { sourceRoot, stateFile } = options;
  const program = sourceRoot === null ? null : path.join(sourceRoot, 'e2e/salesforce/main.ts');
  const available = program !== null && existsSync(program);
  let child: ChildProcess | null = null;
  let endpoints: PracticeEndpoints | null = null;
  let starting: Promise<Result<PracticeEndpoints>> | null = null;

  const launch = async (): Promise<Result<PracticeEndpoints>> => {
    if (program === null || sourceRoot === null || !available) return fail(unavailable());
    const started = spawn(
      nodeOf(sourceRoot),
      [program, '--json', '--until-stdin-closes', '--state', stateFile],
      {
        cwd: sourceRoot,
        stdio: ['pipe', 'pipe', 'ignore'],
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
      },
    );
    child = started;
    started.once('exit', () => {
      if (child === started) {
        child = null;
        endpoints = null;
      }
    });
    const line = await firstLine(started);
    const parsed = line === null ? null : readLine(line);
    if (parsed === null) {
      started.kill();
      return fail(unavailable());
    }
    endpoints = parsed;
    return ok(parsed);
  };

  return {
    available,
    running: () => endpoints,
    start: () => {
      if (endpoints !== null) return Promise.resolve(ok(endpoints));
      starting ??= launch().finally(() => {
        starting = null;
      });
      return starting;
    },
    stop: () => {
      child?.kill();
      child = null;
      endpoints = null;
    },
  };
}

/** The project's own Node when it is installed; else this executable in its Node mode (unfused builds only). */
function nodeOf(sourceRoot: string): string {
  const own = path.join(sourceRoot, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  return existsSync(own) ? own : process.execPath;
}

function firstLine(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), START_LIMIT_MS);
    const settle = (line: string | null) => {
      clearTimeout(timer);
      resolve(line);
    };
    child.once('error', () => settle(null));
    child.once('exit', () => settle(null));
    if (child.stdout === null) settle(null);
    else readline.createInterface({ input: child.stdout }).once('line', settle);
  });
}

function readLine(line: string): PracticeEndpoints | null {
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success) return null;
  const { production, sandbox, orgs, clientApps } = parsed.data;
  const app = clientApps.find(
    ({ clientSecret, callbackUrls }) => clientSecret === undefined && callbackUrls.includes(CALLBACK_URL),
  );
  if (app === undefined) return null;
  return {
    productionLoginHost: production.loginUrl,
    sandboxLoginHost: sandbox.loginUrl,
    clientId: app.clientId,
    callbackUrl: CALLBACK_URL,
    people: orgs.flatMap(({ name, loginUrl, instanceUrl, users }) =>
      users.map(({ username, password }) => ({
        username,
        password,
        organizationName: name,
        loginHost: loginUrl,
        instanceUrl,
      })),
    ),
  };
}

const unavailable = () =>
  ({
    code: 'PRACTICE_UNAVAILABLE',
    message: words().files.practiceNotStarted,
    remedy: 'retry',
  }) as const;
