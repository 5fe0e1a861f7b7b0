import type { OrgKind } from '../../shared/org.ts';

const KIND_WORDS: Readonly<Record<OrgKind, string>> = {
  production: 'PRODUCTION',
  sandbox: 'Sandbox',
  scratch: 'Scratch',
  developer: 'Developer',
  trial: 'Trial',
  unknown: 'Kind unknown',
};

/** What the window and the task bar say: ours alone, the page cannot change it. */
export function orgWindowTitle(facts: {
  readonly alias: string;
  readonly kind: OrgKind;
  readonly username: string;
  readonly instanceUrl: string;
}): string {
  const host = new URL(facts.instanceUrl).host;
  return `${facts.alias} · ${KIND_WORDS[facts.kind]} · ${facts.username} · ${host}`;
}
