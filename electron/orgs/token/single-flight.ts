/** At most one run per key at a time; everyone who asks meanwhile gets the same outcome. */
export function createSingleFlight<T>(): (key: string, run: () => Promise<T>) => Promise<T> {
  const flights = new Map<string, Promise<T>>();
  return (key, run) => {
    const flying = flights.get(key);
    if (flying !== undefined) return flying;
    const flight = run().finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  };
}
