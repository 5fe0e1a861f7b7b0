import { DEVICE_PATH } from '../oauth/consent-path.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';

/** Asks for the code that a device shows. */
export function deviceCodePage(error: string | null): Html {
  return layout(
    'Connect Your Device | Practice Salesforce',
    html`<main class="card">
      <h1>Connect Your Device</h1>
      <p class="soft">Enter the code that your device shows.</p>
      ${error !== null && html`<p class="error" role="alert">${error}</p>`}
      <form method="post" action="${DEVICE_PATH}">
        <label for="user_code">Code</label>
        <input type="text" id="user_code" name="user_code" autocomplete="off" required />
        <div class="buttons"><button type="submit">Connect</button></div>
      </form>
    </main>`,
  );
}

export function deviceDonePage(allowed: boolean): Html {
  const outcome = allowed ? 'Your device is connected' : 'Your device was not connected';
  return layout(
    `${outcome} | Practice Salesforce`,
    html`<main class="card">
      <h1>${outcome}</h1>
      <p class="soft">You can close this window.</p>
    </main>`,
  );
}
