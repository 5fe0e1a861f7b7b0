/** What Latchkey runs on, for the About line: `Electron 45.4.1`, or the development host by its own name. */
export function describeRuntime(): string {
  const { electron, chrome } = process.versions;
  const host = process.env['LATCHKEY_HOST_NAME'];
  return host ?? `Electron ${electron} (Chromium ${chrome})`;
}
