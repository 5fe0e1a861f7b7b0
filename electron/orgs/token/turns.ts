/**
 * At most so many at a time, first come, first served: nobody is passed over, however many come.
 *
 * @returns waits for a place; what it resolves to gives the place back (a second call of it does nothing)
 */
export function createTurns(places: number): () => Promise<() => void> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    };
  };
}
