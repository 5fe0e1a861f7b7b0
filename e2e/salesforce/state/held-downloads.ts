/** Downloads that stop half-way until they are let go: progress that stands still can be looked at. */
export interface HeldDownloads {
  /** Resolves when the download may end. */
  wait(): Promise<void>;
  /** Lets every waiting one end, and says how many there were. */
  finish(): number;
}

export function createHeldDownloads(): HeldDownloads {
  let waiting: readonly (() => void)[] = [];
  return {
    wait: () => new Promise<void>((resolve) => (waiting = [...waiting, resolve])),
    finish: () => {
      const going = waiting;
      waiting = [];
      for (const go of going) go();
      return going.length;
    },
  };
}
