import { Popups } from './menu/popups.ts';
import type { Recorded } from './recorded.ts';

/** A fresh record for a test. */
export const fakeRecorded = (): Recorded => ({
  requests: [],
  dialogs: [],
  trays: [],
  notifications: [],
  popups: new Popups(),
  shortcuts: new Map(),
});
