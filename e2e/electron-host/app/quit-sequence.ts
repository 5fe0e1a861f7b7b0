import { ElectronEvent } from '../electron-event.ts';

export interface QuitWorld {
  emit(name: string, ...args: unknown[]): boolean;
  listenerCount(name: string): number;
  windows(): readonly Pick<Electron.BaseWindow, 'close' | 'destroy'>[];
  /** Ends the process; nothing of the app runs afterwards. */
  end(code: number): void;
}

/**
 * The order in which an Electron app ends: before-quit → each window's close → will-quit → quit. Any of the first
 * three may call it off. `exit` asks nobody.
 */
export class QuitSequence {
  private readonly world: QuitWorld;
  private quitting = false;
  private exiting = false;
  private over = false;
  private exitCode = 0;

  constructor(world: QuitWorld) {
    this.world = world;
  }

  quit(): void {
    if (this.quitting) return;
    const asked = new ElectronEvent();
    this.world.emit('before-quit', asked);
    if (asked.defaultPrevented) return;
    this.quitting = true;
    const windows = this.world.windows();
    if (windows.length === 0) this.finish();
    else for (const window of windows) window.close();
  }

  exit(code: number): void {
    this.exitCode = code;
    this.quitting = true;
    this.exiting = true;
    const windows = this.world.windows();
    for (const window of windows) window.destroy();
    this.shutDown();
  }

  closeCancelled(): void {
    this.quitting = false;
  }

  windowClosed(): void {
    if (this.over || this.world.windows().length > 0) return;
    if (this.exiting) this.shutDown();
    else if (this.quitting) this.finish();
    // Quitting is what happens when nobody says otherwise.
    else if (this.world.listenerCount('window-all-closed') === 0) this.quit();
    else this.world.emit('window-all-closed');
  }

  private finish(): void {
    if (this.over) return;
    const asked = new ElectronEvent();
    this.world.emit('will-quit', asked);
    if (asked.defaultPrevented) this.quitting = false;
    else this.shutDown();
  }

  private shutDown(): void {
    if (this.over) return;
    this.over = true;
    this.world.emit('quit', new ElectronEvent(), this.exitCode);
    this.world.end(this.exitCode);
  }
}
