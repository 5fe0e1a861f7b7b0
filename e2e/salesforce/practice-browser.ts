/** A page that a practice browser ended at. */
export interface VisitedPage {
  /** The last address; for a redirect that leaves the practice, the address it led to. */
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

/** The least of a browser: cookies by host name, redirects, forms. For tests without a real one. */
export interface PracticeBrowser {
  visit(url: string): Promise<VisitedPage>;
  submit(url: string, fields: Readonly<Record<string, string>>): Promise<VisitedPage>;
  /** The cookie a host has set, by host name: ports do not separate cookies. */
  cookie(url: string, name: string): string | undefined;
}

/** @param stopAt a redirect to an address with this beginning is not followed: the client's callback */
export function createPracticeBrowser(stopAt: string): PracticeBrowser {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string): Map<string, string> => {
    const { hostname } = new URL(url);
    const jar = jars.get(hostname) ?? new Map<string, string>();
    jars.set(hostname, jar);
    return jar;
  };

  const go = async (start: string, init: RequestInit): Promise<VisitedPage> => {
    let url = start;
    let request = init;
    for (let hops = 0; hops < 10; hops += 1) {
      const jar = jarOf(url);
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { ...request, redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (/max-age=0/i.test(line)) jar.delete(name);
        else jar.set(name, value);
      }
      const location = response.headers.get('location');
      const text = await response.text();
      if (location === null) return { url, status: response.status, text };
      url = new URL(location, url).href;
      if (url.startsWith(stopAt)) return { url, status: response.status, text: '' };
      request = {};
    }
    throw new Error(`Too many redirects from ${new URL(start).pathname}`);
  };

  return {
    visit: (url) => go(url, {}),
    submit: (url, fields) => go(url, { method: 'POST', body: new URLSearchParams(fields) }),
    cookie: (url, name) => jarOf(url).get(name),
  };
}
