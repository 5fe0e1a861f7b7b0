import type { PracticeClientApp } from '../client-apps.ts';
import { CONTROL_PATH } from '../control/control-path.ts';
import { describeEffect, FAULT_PRESETS } from '../control/fault-presets.ts';
import type { Switch } from '../control/switch.ts';
import type { FaultArea, FaultMatch, ListedFault } from '../faults.ts';
import type { PracticeHost } from '../hosts.ts';
import type { Account, PracticeOrganization } from '../organizations.ts';
import type { AppPolicy, OrganizationPolicy, UserPolicy } from '../policies.ts';
import type { Session } from '../state/sessions.ts';
import { switchFields } from './control-fields.ts';
import { CONTROL_STYLESHEET } from './control-stylesheet.ts';
import { html, type Html } from './html.ts';
import { kindBadge } from './kind-colours.ts';
import { layout } from './layout.ts';

interface Switched<Policy> {
  readonly switches: readonly Switch<Policy>[];
  readonly policy: Policy;
  /** It is not as it was at the start. */
  readonly changed: boolean;
}

export interface ControlPage {
  readonly host: PracticeHost;
  readonly hosts: readonly PracticeHost[];
  /** Milliseconds since the epoch, by the practice clock. */
  readonly now: number;
  /** The part that stands open. */
  readonly open: string;
  readonly apps: readonly (Switched<AppPolicy> & { readonly app: PracticeClientApp })[];
  readonly organizations: readonly (Switched<OrganizationPolicy> & {
    readonly organization: PracticeOrganization;
    /** Its My Domain. */
    readonly host: PracticeHost;
    readonly apiCalls: number;
  })[];
  readonly users: readonly (Switched<UserPolicy> & {
    readonly account: Account;
    readonly sessions: readonly Session[];
    readonly approvals: number;
  })[];
  readonly faults: readonly ListedFault[];
  readonly areas: readonly FaultArea[];
}

/** The page that flips every switch of the practice by hand; plain forms, so that any browser will do. */
export function controlPage(control: ControlPage): Html {
  const { apps, organizations, users, open } = control;
  return layout(
    'Control page | Practice Salesforce',
    html`<header class="bar">
        <strong>Practice Salesforce</strong> <span class="badge">Practice</span>
        <div class="who small soft">${control.host.id} · ${control.host.origin}</div>
      </header>
      <div class="sheet control">
        <div>
          <h1>Control page</h1>
          <p class="soft">
            Nothing here is Salesforce. What you set holds for all hosts of this practice, at once, until you
            reset it or it stops.
          </p>
        </div>
        ${clockPanel(control)} ${sessionsPanel(control)} ${faultsPanel(control)}
        <section class="panel">
          <h2>Client apps</h2>
          ${apps.map(({ app, ...one }) =>
            item({ action: 'app', id: app.clientId, place: `app-${app.clientId}`, open, ...one }, [
              html`<strong>${app.name}</strong>`,
              html`<code>${app.clientId}</code>`,
            ]),
          )}
        </section>
        <section class="panel">
          <h2>Organizations</h2>
          ${organizations.map(({ organization, host, apiCalls, ...one }) =>
            item(
              { action: 'organization', id: organization.id, place: `org-${organization.id}`, open, ...one },
              [
                html`<strong>${organization.name}</strong>`,
                html`${kindBadge(organization.kind).word}`,
                html`${host.origin}`,
                html`${apiCalls} API calls`,
              ],
              html`${
                control.host.id === host.id
                  ? html`<p class="soft small">Its My Domain can be moved from any other host.</p>`
                  : form(
                      'move',
                      organization.id,
                      html`<button type="submit" class="plain">Move its My Domain</button>`,
                    )
              }${
                organization.kind === 'sandbox'
                  ? form(
                      'refresh-sandbox',
                      organization.id,
                      html`<button type="submit" class="plain">Refresh this sandbox</button>`,
                    )
                  : html``
              }`,
            ),
          )}
        </section>
        <section class="panel">
          <h2>Users</h2>
          ${users.map(
            ({ account: { user, organization }, sessions: _sessions, approvals: _approvals, ...one }) =>
              item({ action: 'user', id: user.username, place: `user-${user.username}`, open, ...one }, [
                html`<strong>${user.firstName} ${user.lastName}</strong>`,
                html`${user.username}`,
                html`${organization.name}`,
              ]),
          )}
        </section>
      </div>`,
    null,
    CONTROL_STYLESHEET,
  );
}

/** A form of this page: what it does, for whom. */
function form(action: string, id: string, content: Html): Html {
  return html`<form method="post" action="${CONTROL_PATH}">
    <input type="hidden" name="action" value="${action}" />
    <input type="hidden" name="id" value="${id}" />
    ${content}
  </form>`;
}

function item<Policy>(
  {
    action,
    id,
    place,
    open,
    switches,
    policy,
    changed,
  }: Switched<Policy> & { action: string; id: string; place: string; open: string },
  [name, ...facts]: readonly [Html, ...Html[]],
  further: Html | null = null,
): Html {
  return html`<details id="${place}" class="item" ${open === place && html`open`}>
    <summary>
      ${name} ${facts.map((fact) => html`<span class="soft small">${fact}</span>`)}
      ${changed && html`<span class="changed">changed</span>`}
    </summary>
    ${form(
      action,
      id,
      html`${switchFields(switches, policy)}
        <div class="save"><button type="submit">Save</button></div>`,
    )}
    ${further}
  </details>`;
}

function clockPanel({ now }: ControlPage): Html {
  const jump = (amount: number, unit: string, label: string): Html =>
    form(
      'advance',
      '',
      html`<input type="hidden" name="amount" value="${amount}" /><input
          type="hidden"
          name="unit"
          value="${unit}"
        /><button type="submit" class="plain">${label}</button>`,
    );
  return html`<section class="panel" id="clock">
    <h2>Clock</h2>
    <p>
      Here it is <strong>${new Date(now).toISOString().replace('T', ' ').slice(0, 19)} UTC</strong>. Sessions,
      codes and refresh tokens end by this clock. It goes forward only.
    </p>
    <div class="row">
      ${jump(5, 'minutes', '+ 5 minutes')} ${jump(2, 'hours', '+ 2 hours')} ${jump(1, 'days', '+ 1 day')}
      ${jump(30, 'days', '+ 30 days')}
      ${form(
        'advance',
        '',
        html`<span class="row"
          ><input type="number" name="amount" min="0" step="any" value="1" aria-label="Amount" />
          <select name="unit" aria-label="Unit">
            <option>minutes</option>
            <option>hours</option>
            <option>days</option>
          </select>
          <button type="submit" class="plain">Advance</button></span
        >`,
      )}
    </div>
    <div class="save">
      ${form('reset', '', html`<button type="submit">Reset all policies and faults</button>`)}
    </div>
  </section>`;
}

function sessionsPanel({ users }: ControlPage): Html {
  const ending = (what: string, label: string): Html =>
    html`<button type="submit" class="plain" name="what" value="${what}">${label}</button>`;
  return html`<section class="panel" id="sessions">
    <h2>Sessions</h2>
    <table>
      <thead>
        <tr>
          <th>User</th>
          <th>Browser sessions</th>
          <th>Access tokens</th>
          <th>Approvals</th>
        </tr>
      </thead>
      <tbody>
        ${users.map(
          ({ account, sessions, approvals }) =>
            html`<tr>
              <td>${account.user.username}</td>
              <td>${sessions.filter(({ kind }) => kind === 'ui' || kind === 'login').length}</td>
              <td>${sessions.filter(({ kind }) => kind === 'oauth' || kind === 'soap').length}</td>
              <td>${approvals}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${form(
      'end',
      '',
      html`<div class="row">
        <select name="username" aria-label="User">
          <option value="">Everybody</option>
          ${users.map(({ account: { user } }) => html`<option>${user.username}</option>`)}
        </select>
        ${ending('all', 'End all sessions')} ${ending('ui', 'End browser sessions')}
        ${ending('tokens', 'End access tokens')} ${ending('approvals', 'Revoke approvals')}
      </div>`,
    )}
  </section>`;
}

function describeMatch({ host, path, area, method, grantType, times }: FaultMatch): string {
  const what = [method, path ?? area ?? 'everything', grantType].filter((one) => one !== undefined).join(' ');
  return `${what} at ${host ?? 'every host'}${times === undefined ? '' : `, ${times} times`}`;
}

function faultsPanel({ faults, hosts, areas }: ControlPage): Html {
  return html`<section class="panel" id="faults">
    <h2>Faults</h2>
    ${faults.length === 0 && html`<p class="soft">None: every request is answered as it should be.</p>`}
    <ul class="faults">
      ${faults.map(
        ({ id, match, effect, hits }) =>
          html`<li>
            <span
              ><strong>${describeMatch(match)}</strong> ${describeEffect(effect)}
              <span class="soft small">met ${hits}</span></span
            >
            ${form('remove-fault', String(id), html`<button type="submit" class="plain">Remove</button>`)}
          </li>`,
      )}
    </ul>
    ${form(
      'add-fault',
      '',
      html`<div class="row">
        <select name="area" aria-label="Requests">
          <option value="">every request</option>
          ${areas.map((area) => html`<option>${area}</option>`)}
        </select>
        <select name="host" aria-label="Host">
          <option value="">at every host</option>
          ${hosts.map(({ id }) => html`<option value="${id}">at ${id}</option>`)}
        </select>
        <select name="effect" aria-label="Effect">
          ${Object.entries(FAULT_PRESETS).map(
            ([id, { label }]) => html`<option value="${id}">${label}</option>`,
          )}
        </select>
        <label><span>Seconds</span><input type="number" name="seconds" min="0" step="any" value="5" /></label>
        <label
          ><span>Times</span><input type="number" name="times" min="0" step="1" placeholder="until removed"
        /></label>
        <button type="submit" class="plain">Add fault</button>
      </div>`,
    )}
  </section>`;
}
