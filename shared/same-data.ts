/** Whether two pieces of plain data, such as come over IPC, say the same. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => isSameData(Reflect.get(a, name), Reflect.get(b, name)))
  );
}
