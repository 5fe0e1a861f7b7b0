import type { App, Session } from 'electron';
import { isPermissionGranted } from '../windows/permission-policy.ts';

/** Handlers are per session, so every session gets them when it is created, also those made later (bar 40). */
export function guardSessions(app: App): void {
  app.on('session-created', guardSession);
}

function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback) =>
    callback(isPermissionGranted(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => isPermissionGranted(permission));
  session.setDevicePermissionHandler(() => false);
  // Only an org's own session has a second listener, which takes its downloads (windows/org-window/download-list.ts).
  session.on('will-download', (event) => {
    if (session.listenerCount('will-download') === 1) event.preventDefault();
  });
  // An empty answer denies: no page may see the screen.
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
}
