/** The event object Electron gives listeners: `preventDefault()` and whatever details belong to the event. */
export class ElectronEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }

  /** An event with details as own properties, as Electron's are. */
  static with<T extends object>(details: T): ElectronEvent & T {
    return Object.assign(new ElectronEvent(), details);
  }
}
