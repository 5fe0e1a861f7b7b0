import type { PracticeClock } from '../clock.ts';
import { fingerprint } from '../opaque-secret.ts';

/** A device that waits for a person to type its code. */
interface PendingDevice {
  readonly userCode: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly decision:
    | { readonly kind: 'pending' }
    | { readonly kind: 'denied' }
    | { readonly kind: 'approved'; readonly organizationId: string; readonly userId: string };
  readonly createdAt: number;
  readonly polledAt: number | null;
}

export interface DeviceCodes {
  add(deviceCode: string, details: Pick<PendingDevice, 'userCode' | 'clientId' | 'scopes'>): void;
  byDeviceCode(deviceCode: string): PendingDevice | undefined;
  byUserCode(userCode: string): PendingDevice | undefined;
  decide(userCode: string, decision: PendingDevice['decision']): void;
  polled(deviceCode: string): void;
  remove(deviceCode: string): void;
}

/** Salesforce.md 1.2: a device code lives about ten minutes. */
const LIFE_MS = 10 * 60_000;

export function createDeviceCodes(clock: PracticeClock): DeviceCodes {
  const devices = new Map<string, PendingDevice>();
  const live = (device: PendingDevice | undefined): PendingDevice | undefined =>
    device !== undefined && clock.now() - device.createdAt < LIFE_MS ? device : undefined;
  return {
    add: (deviceCode, details) =>
      void devices.set(fingerprint(deviceCode), {
        ...details,
        decision: { kind: 'pending' },
        createdAt: clock.now(),
        polledAt: null,
      }),
    byDeviceCode: (deviceCode) => live(devices.get(fingerprint(deviceCode))),
    byUserCode: (userCode) => live([...devices.values()].find((one) => one.userCode === userCode)),
    decide: (userCode, decision) => {
      for (const [key, device] of devices) {
        if (device.userCode === userCode) devices.set(key, { ...device, decision });
      }
    },
    polled: (deviceCode) => {
      const key = fingerprint(deviceCode);
      const device = devices.get(key);
      if (device !== undefined) devices.set(key, { ...device, polledAt: clock.now() });
    },
    remove: (deviceCode) => void devices.delete(fingerprint(deviceCode)),
  };
}
