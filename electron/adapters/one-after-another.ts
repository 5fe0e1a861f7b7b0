/** Runs tasks one at a time, in the order they came. A task that throws rejects its own promise and holds up nobody. */
export type Line = <T>(task: () => Promise<T>) => Promise<T>;

export function standInLine(): Line {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
}
