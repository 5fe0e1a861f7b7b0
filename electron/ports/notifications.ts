/** Messages of the system, outside Latchkey's windows. */
export interface Notifications {
  /** Shows one without a sound; `pressed` runs when the person presses it. Nothing where the system has none. */
  show(message: { readonly title: string; readonly body: string }, pressed: () => void): void;
}
