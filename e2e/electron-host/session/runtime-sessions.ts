import { electronApi } from '../electron-api.ts';
import type { SessionDirectory } from '../runtime.ts';
import { guardEvents, guardMembers } from '../unimplemented.ts';
import { createSessionModule, type SessionAppPort, type SessionModule } from './create-session-module.ts';
import { HostDownloadItem } from './download-item.ts';
import { HostClientRequest } from './host-client-request.ts';
import { HostCookies } from './host-cookies.ts';
import { HostIncomingMessage } from './host-incoming-message.ts';
import { HostProtocol } from './host-protocol.ts';
import { HostSession } from './host-session.ts';
import { HostWebRequest } from './host-web-request.ts';

/** The events a session really emits; listening for another documented one throws by name. */
const SESSION_EVENTS = ['will-download'];

/** The session half of the running host. */
export interface RuntimeSessions {
  /** For `runtime.sessions`. */
  readonly directory: SessionDirectory;
  /** What the app imports. */
  readonly electron: Pick<SessionModule, 'session' | 'protocol' | 'net'>;
  readonly downloadFrom: SessionModule['downloadFrom'];
}

/** Makes it, with everything it lacks throwing by name. */
export function createRuntimeSessions(app: SessionAppPort): RuntimeSessions {
  const { members, events } = electronApi();
  const made = createSessionModule(app);
  const { directory, session, protocol, net } = made;
  const classes = {
    ClientRequest: HostClientRequest,
    Cookies: HostCookies,
    DownloadItem: HostDownloadItem,
    IncomingMessage: HostIncomingMessage,
    Protocol: HostProtocol,
    Session: HostSession,
    WebRequest: HostWebRequest,
  };
  // A class's own fields are on no prototype; they are there once an object is made.
  const fields: Readonly<Record<string, readonly string[]>> = {
    IncomingMessage: members['IncomingMessage'] ?? [],
    Session: ['cookies', 'protocol', 'webRequest'],
  };
  for (const [name, one] of Object.entries(classes)) {
    const lacking = (members[name] ?? []).filter((member) => !fields[name]?.includes(member));
    guardMembers(one.prototype, name, lacking);
  }
  guardEvents(HostSession.prototype, 'Session', events['Session'] ?? [], SESSION_EVENTS);
  guardMembers(session, 'session', members['Session.static'] ?? []);
  guardMembers(protocol, 'Protocol', members['Protocol'] ?? []);
  guardMembers(net, 'Net', members['Net'] ?? []);
  return {
    directory,
    electron: { session, protocol, net },
    downloadFrom: (...args) => made.downloadFrom(...args),
  };
}
