const MODES: readonly string[] = ['direct', 'auto_detect', 'pac_script', 'fixed_servers', 'system'];

/**
 * Checks a proxy configuration. Chromium keeps the proxy it was started with (switches, environment), so only a
 * configuration that comes to that is taken; rules and scripts throw by name, for a test behind them would prove nothing.
 *
 * @throws Error for an unknown mode (Electron's words) or one the host lacks
 */
export function checkProxyConfig(config: Electron.ProxyConfig): void {
  const mode: string | undefined = config.mode;
  if (mode !== undefined && !MODES.includes(mode))
    throw new Error(`Invalid mode, must be one of ${MODES.join(', ')}`);
  if (mode === 'direct' || mode === 'system' || mode === 'auto_detect') return;
  if (mode === undefined && !config.proxyRules && !config.pacScript) return;
  throw new Error('electron host: Session.setProxy with rules or a script is not implemented');
}
