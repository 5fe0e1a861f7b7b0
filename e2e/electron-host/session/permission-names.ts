import type { Protocol } from '../devtools/protocol.ts';

/** A permission in Electron's words. */
export type PermissionName = Parameters<
  NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>
>[1];

/** What DevTools calls the permissions behind one of Electron's. */
const DEVTOOLS_PERMISSIONS = {
  'background-sync': [{ name: 'background-sync' }],
  'clipboard-read': [{ name: 'clipboard-read' }],
  'clipboard-sanitized-write': [{ name: 'clipboard-write' }],
  'display-capture': [{ name: 'display-capture' }],
  geolocation: [{ name: 'geolocation' }],
  'idle-detection': [{ name: 'idle-detection' }],
  'local-fonts': [{ name: 'local-fonts' }],
  media: [{ name: 'camera' }, { name: 'microphone' }],
  midi: [{ name: 'midi' }],
  midiSysex: [{ name: 'midi', sysex: true }],
  notifications: [{ name: 'notifications' }],
  'persistent-storage': [{ name: 'persistent-storage' }],
  'screen-wake-lock': [{ name: 'screen-wake-lock' }],
  'storage-access': [{ name: 'storage-access' }],
  'window-management': [{ name: 'window-management' }],
} as const satisfies Partial<Record<PermissionName, readonly Protocol.Browser.PermissionDescriptor[]>>;

/** The permissions the host can give and take. */
type GrantablePermission = keyof typeof DEVTOOLS_PERMISSIONS;

export const GRANTABLE = Object.keys(DEVTOOLS_PERMISSIONS) as readonly GrantablePermission[];

export function isGrantable(name: string): name is GrantablePermission {
  return Object.hasOwn(DEVTOOLS_PERMISSIONS, name);
}

export function devToolsPermissions(
  name: GrantablePermission,
): readonly Protocol.Browser.PermissionDescriptor[] {
  return DEVTOOLS_PERMISSIONS[name];
}
