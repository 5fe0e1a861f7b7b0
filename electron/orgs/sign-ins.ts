/** The sign-ins under way, so that each can be cancelled without touching another (trust.md bar 25). */
export interface SignIns {
  /** Runs a sign-in under an id; its signal is aborted by `cancel`. */
  run<T>(id: string, signIn: (signal: AbortSignal) => Promise<T>): Promise<T>;
  cancel(id: string): void;
  cancelAll(): void;
}

export function createSignIns(): SignIns {
  const running = new Map<string, AbortController>();
  return {
    async run(id, signIn) {
      // The same id again is the same person starting over: the older attempt ends.
      running.get(id)?.abort();
      const controller = new AbortController();
      running.set(id, controller);
      try {
        return await signIn(controller.signal);
      } finally {
        if (running.get(id) === controller) running.delete(id);
      }
    },
    cancel: (id) => running.get(id)?.abort(),
    cancelAll: () => running.forEach((controller) => controller.abort()),
  };
}
