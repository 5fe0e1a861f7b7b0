import type { OtherOrg } from '../../shared/frame-contract.ts';
import type { FrameDownload, FrameState, FrameTab } from '../../shared/frame-state.ts';
import type { OrgKind } from '../../shared/org.ts';
import type { FrameScenario } from './fake-frame-bridge.ts';
import { orgKey } from './scenario.ts';

export const KINDS: readonly OrgKind[] = [
  'production',
  'sandbox',
  'scratch',
  'developer',
  'trial',
  'unknown',
];

export const tab = (number: number, part: Partial<FrameTab> = {}): FrameTab => ({
  id: `t${number}`,
  title: `Account ${number} | Salesforce`,
  isLoading: false,
  ...part,
});

export const tabs = (count: number): readonly FrameTab[] =>
  Array.from({ length: count }, (_none, at) => tab(at + 1));

/** A window of a production org with one page; whatever matters to the test is given. */
export function frameState(part: Partial<FrameState> = {}): FrameState {
  return {
    org: {
      key: orgKey(1),
      alias: 'acme-prod',
      kind: 'production',
      organizationName: 'Acme Corporation',
      username: 'ada@acme.test',
    },
    isPrivate: false,
    tabs: [tab(1)],
    activeTabId: 't1',
    page: {
      host: 'acme.my.salesforce.com',
      isEncrypted: true,
      canGoBack: true,
      canGoForward: false,
      isLoading: false,
      zoomPercent: 100,
    },
    session: { state: 'ready' },
    downloads: [],
    ...part,
  };
}

export function ofKind(kind: OrgKind, part: Partial<FrameState> = {}): FrameState {
  const frame = frameState(part);
  return { ...frame, org: { ...frame.org, kind, alias: `acme-${kind}` } };
}

export const download = (number: number, part: Partial<FrameDownload> = {}): FrameDownload => ({
  id: `d${number}`,
  fileName: `Opportunities ${number}.csv`,
  receivedBytes: 1_200_000,
  totalBytes: 4_800_000,
  state: 'progressing',
  ...part,
});

const [organization = ''] = orgKey(1).split(':');

export const OTHER_ORGS: readonly OtherOrg[] = [
  { key: orgKey(2), alias: 'acme-uat', kind: 'sandbox', username: 'ada@acme.test.uat' },
  { key: orgKey(3), alias: 'globex-prod', kind: 'production', username: 'ada@globex.test' },
  { key: orgKey(4), alias: 'feature-42', kind: 'scratch', username: 'test-abc@example.com' },
  {
    key: `${organization}:005000000000000777`,
    alias: 'acme-prod admin',
    kind: 'production',
    username: 'admin@acme.test',
  },
];

export const frameScenario = (
  frame: FrameState,
  otherOrgs: readonly OtherOrg[] = OTHER_ORGS,
): FrameScenario => ({ frame, otherOrgs });
