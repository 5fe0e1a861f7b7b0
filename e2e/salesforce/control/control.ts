import { createEndings } from '../endings.ts';
import { FAULT_AREAS, isFaultArea, type FaultMatch } from '../faults.ts';
import type { PracticeRequest } from '../http/practice-request.ts';
import { page, plainText, redirect, type Reply } from '../http/reply.ts';
import { controlPage } from '../pages/control-page.ts';
import { myDomainOf, type World } from '../world.ts';
import { appSwitches } from './app-switches.ts';
import { CONTROL_PATH } from './control-path.ts';
import { FAULT_PRESETS } from './fault-presets.ts';
import { ORG_SWITCHES } from './org-switches.ts';
import { changeOf, numberOf } from './switch.ts';
import { USER_SWITCHES } from './user-switches.ts';

const UNITS: Readonly<Record<string, number>> = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };
/** A hundred years: beyond some 270,000 of them there are no dates left. */
const FURTHEST_MS = 100 * 365 * 86_400_000;

/** GET and POST `/practice` on every host: the switches, for hand use. Salesforce has no such page. */
export async function control(request: PracticeRequest, world: World): Promise<Reply> {
  const { host, headers } = request;
  // A name that somebody made to point at this loopback address (DNS rebinding) is not ours.
  if (headers['host'] !== new URL(host.origin).host) {
    return plainText(403, `Open this page at ${host.origin}${CONTROL_PATH}`);
  }
  if (request.method !== 'POST') return page(showControl(request, world));
  // Any site can post a form to a loopback address; its browser says so in Origin.
  if (headers['origin'] !== host.origin)
    return plainText(403, 'Only this page itself may change the practice.');
  const place = await act(request, world);
  return redirect(`${CONTROL_PATH}?open=${encodeURIComponent(place)}#${encodeURIComponent(place)}`);
}

function showControl(request: PracticeRequest, world: World): ReturnType<typeof controlPage> {
  const usernames = usernamesOf(world);
  const { policies, directory, sessions, approvals } = world;
  return controlPage({
    host: request.host,
    hosts: world.hosts,
    now: world.clock.now(),
    open: request.query.get('open') ?? '',
    apps: world.clientApps.all().map((app) => ({
      app,
      switches: appSwitches(app, usernames),
      policy: policies.app(app.clientId),
      changed: policies.isChanged('app', app.clientId),
    })),
    organizations: directory.organizations.map((organization) => ({
      organization,
      switches: ORG_SWITCHES,
      policy: policies.organization(organization.id),
      changed: policies.isChanged('organization', organization.id),
      host: myDomainOf(world, organization.id),
      apiCalls: world.apiCalls.get(organization.id) ?? 0,
    })),
    users: directory.accounts.map((account) => ({
      account,
      switches: USER_SWITCHES,
      policy: policies.user(account.user.username),
      changed: policies.isChanged('user', account.user.username),
      // Those that time ended stay in the table until they are asked for.
      sessions: sessions.live().filter((one) => one.userId === account.user.id),
      approvals: approvals.all().filter((one) => one.userId === account.user.id).length,
    })),
    faults: world.faults.list(),
    areas: FAULT_AREAS,
  });
}

function usernamesOf(world: World): readonly string[] {
  return world.directory.accounts.map(({ user }) => user.username);
}

/** Does what a form asks for. @returns the part of the page to come back to */
async function act({ form, host }: PracticeRequest, world: World): Promise<string> {
  const { policies } = world;
  const id = form.get('id') ?? '';
  switch (form.get('action') ?? '') {
    case 'app': {
      const app = world.clientApps.find(id);
      if (app !== undefined) policies.setApp(id, changeOf(appSwitches(app, usernamesOf(world)), form));
      return `app-${id}`;
    }
    case 'organization':
      if (world.directory.organization(id) !== undefined) {
        policies.setOrganization(id, changeOf(ORG_SWITCHES, form));
      }
      return `org-${id}`;
    case 'move': {
      const organization = world.directory.organization(id);
      // Not from there: this very connection would be cut.
      if (organization !== undefined && host.id !== organization.domain) await world.moveMyDomain(id);
      return `org-${id}`;
    }
    case 'refresh-sandbox': {
      const organization = world.directory.organization(id);
      if (organization?.kind === 'sandbox') world.refreshSandbox(id);
      return `org-${world.directory.organizations.find(({ domain }) => domain === organization?.domain)?.id ?? id}`;
    }
    case 'user':
      if (world.directory.accountByUsername(id) !== undefined) {
        policies.setUser(id, changeOf(USER_SWITCHES, form));
      }
      return `user-${id}`;
    case 'add-fault':
      addFault(form, world);
      return 'faults';
    case 'remove-fault':
      world.faults
        .list()
        .find((fault) => String(fault.id) === id)
        ?.remove();
      return 'faults';
    case 'advance': {
      const ms = (numberOf(form, 'amount') ?? 0) * (UNITS[form.get('unit') ?? ''] ?? 0);
      world.clock.advance(Math.min(ms, FURTHEST_MS));
      return 'clock';
    }
    case 'end':
      endSessions(form, world);
      return 'sessions';
    case 'reset':
      policies.reset();
      world.faults.clear();
      world.apiCalls.clear();
      return 'clock';
    default:
      return 'clock';
  }
}

function addFault(form: URLSearchParams, world: World): void {
  const preset = FAULT_PRESETS[form.get('effect') ?? ''];
  if (preset === undefined) return;
  const host = world.hosts.find((one) => one.id === form.get('host'))?.id;
  const area = form.get('area') ?? '';
  const times = numberOf(form, 'times') ?? 0;
  const match: FaultMatch = {
    ...(host !== undefined && { host }),
    ...(isFaultArea(area) && { area }),
    ...(times > 0 && { times }),
  };
  world.faults.add(match, preset.effect(numberOf(form, 'seconds') ?? 5));
}

function endSessions(form: URLSearchParams, world: World): void {
  const chosen = form.get('username') ?? '';
  const username = chosen === '' ? undefined : chosen;
  const end = createEndings(world);
  switch (form.get('what') ?? '') {
    case 'ui':
      end.uiSessions(username);
      return;
    case 'tokens':
      end.accessTokens(username);
      return;
    case 'approvals':
      end.approvals(username);
      return;
    case 'all':
      end.uiSessions(username);
      end.accessTokens(username);
  }
}
