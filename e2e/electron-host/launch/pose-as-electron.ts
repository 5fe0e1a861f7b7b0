/** Makes Node's `process` look like Electron's main process, before any of the app's code runs. */
export function poseAsElectron(executable: string, electronVersion: string, chromeVersion: string): void {
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(process, name, { value, configurable: true, enumerable: true, writable: true });
  };
  define('versions', { ...process.versions, electron: electronVersion, chrome: chromeVersion });
  define('type', 'browser');
  define('defaultApp', true);
  define('execPath', executable);
  define('resourcesPath', executable.slice(0, executable.lastIndexOf('/') + 1) + 'resources');
}
