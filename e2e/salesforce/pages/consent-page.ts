import type { Account } from '../organizations.ts';
import { html, type Html } from './html.ts';
import { kindBadge } from './kind-colours.ts';
import { layout } from './layout.ts';

export interface ConsentPage {
  readonly app: string;
  readonly account: Account;
  /** In words. */
  readonly scopes: readonly string[];
  readonly action: string;
  /** The field that says what is being allowed. */
  readonly hidden: { readonly name: string; readonly value: string };
}

/** "Allow Access?", with the real page's ids on its buttons. */
export function consentPage({ app, account, scopes, action, hidden }: ConsentPage): Html {
  const { organization, user } = account;
  const badge = kindBadge(organization.kind);
  return layout(
    `Allow Access? | ${organization.name}`,
    html`<main class="card">
      <p class="small soft">${organization.name} <span class="badge">${badge.word}</span></p>
      <h1>Allow Access?</h1>
      <p>${app} is asking to:</p>
      <ul>
        ${scopes.map((scope) => html`<li>${scope}</li>`)}
      </ul>
      <p>Do you want to allow access for ${user.username}?</p>
      <form method="post" action="${action}">
        <input type="hidden" name="${hidden.name}" value="${hidden.value}" />
        <div class="buttons">
          <button type="submit" id="oadeny" name="save" value="Deny" class="plain">Deny</button>
          <button type="submit" id="oaapprove" name="save" value="Allow">Allow</button>
        </div>
      </form>
    </main>`,
    badge.colour,
  );
}
