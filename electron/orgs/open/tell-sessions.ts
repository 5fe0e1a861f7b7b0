import type { FrameSession } from '../../../shared/frame-state.ts';
import type { OrgKey, OrgState, OrgSummary } from '../../../shared/org.ts';
import type { SessionEnd } from '../../../shared/org-details.ts';
import type { Result } from '../../../shared/result.ts';
import type { OrgWindows } from '../../ports/windows.ts';

export interface TellSessionsParts {
  readonly windows: Pick<OrgWindows, 'openOrgs' | 'awakeOrgs' | 'tellSession' | 'onOpenChanged'>;
  readonly listOrgs: { all(): readonly Pick<OrgSummary, 'key' | 'state'>[] };
  readonly store: { onChanged(listener: () => void): void };
  readonly states: { onChanged(listener: () => void): void };
  sessionEnd(orgKey: OrgKey): Promise<Result<SessionEnd>>;
}

/**
 * Keeps the frames of open windows told how the org's sign-in stands, and when its session ends where that can be known.
 * The end is asked for when a window opens and when the org has been renewed, and at no other time: asking costs a
 * request, and must not be what keeps a session alive. Windows that sleep cost none.
 */
export function tellSessions(parts: TellSessionsParts): void {
  let told = new Map<OrgKey, { readonly state: OrgState; readonly endsAt?: number }>();

  let asked = new Set<OrgKey>();

  const tell = (orgKey: OrgKey, session: FrameSession) => {
    told.set(orgKey, session);
    parts.windows.tellSession(orgKey, session);
  };
  const askEnd = async (orgKey: OrgKey) => {
    const end = await parts.sessionEnd(orgKey);
    const known = told.get(orgKey);
    if (known?.state !== 'ready' || !end.ok || end.value.kind !== 'ends') return;
    tell(orgKey, { state: 'ready', endsAt: end.value.at });
  };
  const look = () => {
    const open = new Set(parts.windows.openOrgs());
    told = new Map([...told].filter(([orgKey]) => open.has(orgKey)));
    asked = new Set([...asked].filter((orgKey) => open.has(orgKey)));
    // Each change of any org passes here: where no window is open, nobody has to be told.
    if (open.size === 0) return;
    const awake = new Set(parts.windows.awakeOrgs());
    for (const { key, state } of parts.listOrgs.all()) {
      if (!open.has(key)) continue;
      if (told.get(key)?.state !== state) {
        asked.delete(key);
        tell(key, { state });
      }
      if (state !== 'ready' || !awake.has(key) || asked.has(key)) continue;
      asked.add(key);
      void askEnd(key);
    }
  };
  parts.windows.onOpenChanged(() => {
    // A second window of an org knows nothing yet.
    for (const [orgKey, session] of told) parts.windows.tellSession(orgKey, session);
    look();
  });
  parts.store.onChanged(look);
  parts.states.onChanged(look);
}
