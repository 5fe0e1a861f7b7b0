/** Plays a person at oidc-provider's own login and consent pages, by HTTP: follows redirects, keeps cookies, posts forms. */
export async function signInByHand(authorizeUrl: string, username: string): Promise<string> {
  const cookies = new Map<string, string>();
  const { origin } = new URL(authorizeUrl);
  let url = authorizeUrl;
  let form: URLSearchParams | null = null;
  // Login and consent are two pages with three redirects each; more means we go in circles.
  for (let step = 0; step < 20; step += 1) {
    const response: Response = await fetch(url, {
      method: form === null ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === null ? {} : { body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) {
      url = new URL(location, url).href;
      form = null;
      if (new URL(url).origin !== origin) return url;
    } else {
      const page = await response.text();
      const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
      if (action === undefined) throw new Error(`No form on the page (status ${response.status}): ${page}`);
      url = new URL(action, url).href;
      form = page.includes('name="login"')
        ? new URLSearchParams({ prompt: 'login', login: username, password: 'any' })
        : new URLSearchParams({ prompt: 'consent' });
    }
  }
  throw new Error('The sign-in went in circles');
}
