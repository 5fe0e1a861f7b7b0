import type { FrameBridge, FrameChannel, FrameEvents } from '../../shared/frame-contract.ts';
import { frameContract, type OtherOrg } from '../../shared/frame-contract.ts';
import type { FrameState } from '../../shared/frame-state.ts';

/**
 * A pretended main process behind the frame of an org's window: it remembers every call, answers that all went well, and
 * lets a test decide otherwise. Bundled and put into the page before its own script runs.
 */
export interface FakeFrameMain {
  /** Every call in its order, with its request. */
  readonly calls: { readonly channel: FrameChannel; readonly request: unknown }[];
  /** The next call on `channel` gets this answer instead; with `null` it waits until `release`. */
  readonly answerNext: (channel: FrameChannel, answer: unknown) => void;
  /** Ends the oldest waiting call on `channel`. */
  readonly release: (channel: FrameChannel, answer: unknown) => void;
  readonly push: <E extends keyof FrameEvents>(event: E, payload: FrameEvents[E]) => void;
}

/** What it knows when the page opens. Plain data: it is handed into the page. */
export interface FrameScenario {
  readonly frame: FrameState;
  readonly otherOrgs: readonly OtherOrg[];
}

declare global {
  interface Window {
    fakeFrame: FakeFrameMain;
    frameScenario: FrameScenario;
  }
}

const ok = <T>(value: T) => ({ ok: true as const, value });

function createFakeFrame(scenario: FrameScenario): {
  readonly fake: FakeFrameMain;
  readonly bridge: FrameBridge;
} {
  const calls: { channel: FrameChannel; request: unknown }[] = [];
  const planned = new Map<FrameChannel, unknown[]>();
  const waiting = new Map<FrameChannel, ((answer: unknown) => void)[]>();
  const listeners = new Map<keyof FrameEvents, Set<(payload: unknown) => void>>();

  const answerOf = (channel: FrameChannel): unknown => {
    if (channel === 'getFrame') return ok(scenario.frame);
    if (channel === 'listOtherOrgs') return ok(scenario.otherOrgs);
    return ok(null);
  };
  const call = (channel: FrameChannel, request: unknown): Promise<unknown> => {
    calls.push({ channel, request: structuredClone(request) });
    const plan = planned.get(channel);
    if (plan === undefined || plan.length === 0) return Promise.resolve(structuredClone(answerOf(channel)));
    const answer = plan.shift();
    if (answer !== null) return Promise.resolve(answer);
    return new Promise((resolve) => {
      waiting.set(channel, [...(waiting.get(channel) ?? []), resolve]);
    });
  };
  const subscribe = (event: keyof FrameEvents) => (listener: (payload: unknown) => void) => {
    const set = listeners.get(event) ?? new Set();
    listeners.set(event, set.add(listener));
    return () => void set.delete(listener);
  };

  const channels = Object.keys(frameContract) as FrameChannel[];
  const bridge = {
    ...Object.fromEntries(channels.map((channel) => [channel, (request: unknown) => call(channel, request)])),
    onFrameChanged: subscribe('frameChanged'),
    onFrameWants: subscribe('frameWants'),
    // The contract names every channel, so every call of the bridge is here.
  } as unknown as FrameBridge;

  return {
    bridge,
    fake: {
      calls,
      answerNext: (channel, answer) => planned.set(channel, [...(planned.get(channel) ?? []), answer]),
      release: (channel, answer) => waiting.get(channel)?.shift()?.(answer),
      push: (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload)),
    },
  };
}

const { fake, bridge } = createFakeFrame(window.frameScenario);
window.fakeFrame = fake;
Object.defineProperty(window, 'frameBridge', { value: bridge });
