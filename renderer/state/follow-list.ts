/** Takes a list each time it is told, and asks for it once. What was told meanwhile is newer than the answer. */
export function followList<List>(
  onChanged: (listener: (list: List) => void) => () => void,
  ask: () => Promise<List>,
  take: (list: List) => void,
): () => void {
  let isTold = false;
  const stop = onChanged((list) => {
    isTold = true;
    take(list);
  });
  // Without it the page is whole all the same; a failure has been told by the calls beside it.
  ask().then(
    (list) => (isTold ? undefined : take(list)),
    () => undefined,
  );
  return stop;
}
