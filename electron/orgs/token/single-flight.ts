export interface SingleFlight<T> {
  /** At most one run per key at a time; everyone who asks meanwhile gets the same outcome. */
  (key: string, run: () => Promise<T>): Promise<T>;
  /** Resolves when all that is under way has ended, well or not. */
  landed(): Promise<void>;
}

export function createSingleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, Promise<T>>();
  const fly = (key: string, run: () => Promise<T>) => {
    const flying = flights.get(key);
    if (flying !== undefined) return flying;
    const flight = run().finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  };
  return Object.assign(fly, {
    landed: async () => {
      await Promise.allSettled([...flights.values()]);
    },
  });
}
