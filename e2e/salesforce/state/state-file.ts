import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const sessionSchema = z.object({
  fingerprint: z.string(),
  kind: z.enum(['oauth', 'ui', 'login', 'soap']),
  organizationId: z.string(),
  userId: z.string(),
  hostId: z.string(),
  clientId: z.string().nullable(),
  grantId: z.string().nullable(),
  parent: z.string().nullable(),
  scopes: z.array(z.string()).readonly(),
  createdAt: z.number(),
  lastActive: z.number(),
  timeoutMs: z.number(),
});

const grantSchema = z.object({
  id: z.string(),
  organizationId: z.string(),
  userId: z.string(),
  clientId: z.string(),
  scopes: z.array(z.string()).readonly(),
  createdAt: z.number(),
  lastUsedAt: z.number(),
  current: z.string().nullable(),
  past: z.array(z.string()).readonly(),
});

const stateSchema = z.object({
  version: z.literal(1),
  /** Host id → port: an instance URL that clients have stored must mean the same host again. */
  ports: z.record(z.string(), z.number()),
  sessions: z.array(sessionSchema).readonly(),
  grants: z.array(grantSchema).readonly(),
});

/** What outlives a restart. Fingerprints only: no token can be read out of it. */
export type SavedState = z.infer<typeof stateSchema>;

/** @returns null when there is no file yet, or none that can be read: the practice then starts afresh */
export function readState(path: string): SavedState | null {
  if (!existsSync(path)) return null;
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    renameSync(path, `${path}.damaged`);
    return null;
  }
}

/** Writes beside the file and renames, so that a kill in between leaves the old state whole. Mode 0600. */
export function writeState(path: string, state: SavedState): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.new`;
  writeFileSync(draft, JSON.stringify(state), { mode: 0o600 });
  renameSync(draft, path);
}
