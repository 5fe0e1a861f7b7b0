import os from 'node:os';
import path from 'node:path';

type PathName = Parameters<Electron.App['getPath']>[0];

const IN_HOME: Readonly<Partial<Record<PathName, string>>> = {
  desktop: 'Desktop',
  documents: 'Documents',
  downloads: 'Downloads',
  music: 'Music',
  pictures: 'Pictures',
  videos: 'Videos',
};

/** `app.getPath` and `app.setPath`, as on Linux. */
export class AppPaths {
  private readonly given = new Map<string, string>();
  private readonly appName: () => string;
  private readonly executable: string;

  constructor(appName: () => string, executable: string) {
    this.appName = appName;
    this.executable = executable;
  }

  set(name: string, value: string): void {
    if (!path.isAbsolute(value)) throw new Error('Path must be absolute');
    this.given.set(name, value);
  }

  /** @throws Error for a name Electron does not know. */
  get(name: PathName): string {
    const given = this.given.get(name);
    if (given !== undefined) return given;
    const home = os.homedir();
    switch (name) {
      case 'home':
        return home;
      case 'appData':
        return process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
      case 'userData':
        return path.join(this.get('appData'), this.appName());
      case 'sessionData':
        return this.get('userData');
      case 'temp':
        return os.tmpdir();
      case 'exe':
      case 'module':
        return this.executable;
      case 'assets':
        return path.dirname(this.executable);
      case 'logs':
        return path.join(this.get('userData'), 'logs');
      case 'crashDumps':
        return path.join(this.get('userData'), 'Crashpad');
      case 'desktop':
      case 'documents':
      case 'downloads':
      case 'music':
      case 'pictures':
      case 'videos':
      case 'recent':
      default: {
        const folder = IN_HOME[name];
        if (folder === undefined) throw new Error(`Failed to get '${name}' path`);
        return path.join(home, folder);
      }
    }
  }
}
