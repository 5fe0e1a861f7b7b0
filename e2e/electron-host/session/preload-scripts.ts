import crypto from 'node:crypto';
import path from 'node:path';

/** The preload scripts a session adds to those of its windows. */
export class PreloadScripts {
  private readonly scripts = new Map<string, Electron.PreloadScript>();

  /**
   * @returns the script's id, made up when none was given
   * @throws Error for a path that is not absolute, an id that is taken, and a kind the host lacks
   */
  register(script: Electron.PreloadScriptRegistration): string {
    if (script.type !== 'frame')
      throw new Error(`electron host: preload scripts of type '${script.type}' are not implemented`);
    const narrowed = script.matches ?? script.excludeMatches ?? script.includeGlobs ?? script.excludeGlobs;
    if (narrowed !== undefined)
      throw new Error('electron host: preload scripts for some pages only are not implemented');
    if (!path.isAbsolute(script.filePath))
      throw new Error(`Preload script must have absolute path: ${script.filePath}`);
    const id = script.id ?? crypto.randomUUID();
    if (this.scripts.has(id)) throw new Error(`Cannot register preload script with existing ID '${id}'`);
    this.scripts.set(id, { ...script, id });
    return id;
  }

  /** @throws Error when nothing has this id */
  unregister(id: string): void {
    if (!this.scripts.delete(id))
      throw new Error(`Cannot unregister preload script with non-existing ID '${id}'`);
  }

  all(): Electron.PreloadScript[] {
    return [...this.scripts.values()];
  }
}
