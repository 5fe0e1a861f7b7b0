import { findProxy } from './pac-script.ts';
import { isImplicitlyDirect, parseProxyRules, resolveByRules } from './proxy-rules.ts';

/** The switches that Chromium was started with; its pages obey the same ones. */
interface Switches {
  has(name: string): boolean;
  get(name: string): string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What `session.resolveProxy` answers: by the switches, else by the environment, which is what Chromium goes by on a
 * Linux without desktop settings. A PAC script that cannot be had means DIRECT, as in Chromium.
 */
export async function resolveProxy(url: string, switches: Switches, env: Environment): Promise<string> {
  if (!URL.canParse(url)) return 'DIRECT';
  const target = new URL(url);
  if (isImplicitlyDirect(target) || switches.has('no-proxy-server')) return 'DIRECT';
  if (switches.has('proxy-server')) {
    return resolveByRules(
      parseProxyRules(switches.get('proxy-server'), switches.get('proxy-bypass-list')),
      target,
    );
  }
  if (switches.has('proxy-pac-url')) return resolveByScript(switches.get('proxy-pac-url'), target);
  return resolveByEnvironment(env, target);
}

async function resolveByScript(pacUrl: string, target: URL): Promise<string> {
  let script: string;
  try {
    const answer = await fetch(pacUrl);
    if (!answer.ok) return 'DIRECT';
    script = await answer.text();
  } catch {
    return 'DIRECT';
  }
  return findProxy(script, target).replace(/\s*;\s*/g, ';');
}

function resolveByEnvironment(env: Environment, target: URL): string {
  const of = (name: string) => env[name] ?? env[name.toUpperCase()] ?? '';
  const all = of('all_proxy');
  const rules =
    all === ''
      ? ['http', 'https']
          .filter((scheme) => of(`${scheme}_proxy`) !== '')
          .map((scheme) => `${scheme}=${of(`${scheme}_proxy`)}`)
          .join(';')
      : all;
  // In no_proxy a bare domain means all that ends with it.
  const bypass = of('no_proxy')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => (/^[*.<]/.test(entry) ? entry : `*${entry}`));
  return resolveByRules(parseProxyRules(rules, bypass.join(',')), target);
}
