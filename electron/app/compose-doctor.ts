import os from 'node:os';
import type { OrgSummary } from '../../shared/org.ts';
import type { WindowlessAdapters } from '../adapters/create-windowless-adapters.ts';
import { ORGS_FORMAT } from '../adapters/org-store/orgs-file-schema.ts';
import { createDoctor, type Doctor } from '../doctor/doctor.ts';
import type { SignInTraces } from '../doctor/sign-in-traces.ts';
import { describeRuntime } from './describe-runtime.ts';

/** The doctor on the real computer. */
export function composeDoctor(parts: {
  readonly adapters: WindowlessAdapters;
  readonly version: string;
  readonly traces: SignInTraces;
  readonly orgs: () => readonly OrgSummary[];
}): Doctor {
  const { adapters, version, traces, orgs } = parts;
  return createDoctor({
    ...adapters,
    orgs,
    traces,
    homeFolder: os.homedir(),
    facts: {
      version,
      runtime: describeRuntime(),
      node: process.versions.node,
      platform: process.platform,
      storeFormat: ORGS_FORMAT,
      system: `${os.type()} ${os.release()} ${os.arch()}`,
    },
  });
}
