import type { Account } from '../organizations.ts';
import { html, type Html } from './html.ts';
import { kindBadge } from './kind-colours.ts';
import { layout } from './layout.ts';

/** What a person sees when logged in: whose org this is, as whom, of which kind, at which place. */
export function homePage({ organization, user }: Account, path: string): Html {
  const badge = kindBadge(organization.kind);
  const place = placeName(path);
  return layout(
    `${place} | ${organization.name} | ${user.username}`,
    html`<header class="bar">
        <strong>${organization.name}</strong> <span class="badge">${badge.word}</span>
        <div class="who small">
          <div>${user.firstName} ${user.lastName}</div>
          <div class="soft">${user.username}</div>
        </div>
      </header>
      <nav>
        <a href="/lightning/page/home">Home</a>
        <a href="/lightning/setup/SetupOneHome/home">Setup</a>
        <a href="/lightning/o/Account/list">Accounts</a>
        <a href="/secur/logout.jsp">Log Out</a>
      </nav>
      <div class="sheet">
        <section class="panel">
          <p class="soft small">${place}</p>
          <h1>${organization.name}</h1>
          <p>
            Signed in as <strong>${user.firstName} ${user.lastName}</strong> (<span id="username"
              >${user.username}</span
            >)
          </p>
        </section>
        <section class="panel">
          <h2>Organization</h2>
          <dl>
            <dt>Name</dt>
            <dd id="organization-name">${organization.name}</dd>
            <dt>Kind</dt>
            <dd id="organization-kind">${badge.word}</dd>
            <dt>Edition</dt>
            <dd>${organization.edition}</dd>
            <dt>Organization id</dt>
            <dd id="organization-id">${organization.id}</dd>
            <dt>User id</dt>
            <dd id="user-id">${user.id}</dd>
            <dt>Instance</dt>
            <dd>${organization.instanceName}</dd>
            <dt>Page</dt>
            <dd id="path">${path}</dd>
          </dl>
        </section>
      </div>`,
    badge.colour,
  );
}

function placeName(path: string): string {
  if (path.startsWith('/lightning/setup') || path.startsWith('/setup')) return 'Setup';
  if (path.startsWith('/lightning/o/')) return 'Accounts';
  if (path.startsWith('/lightning/r/')) return 'Record';
  return 'Home';
}
