const SHAPE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:?\d{2}))?$/;

/**
 * A date and time as the REST API writes them, `2026-12-01T00:00:00.000+0000`, in ms since the epoch; a date alone is
 * its first moment in UTC. Null for anything else.
 */
export function timeOf(text: string): number | null {
  if (!SHAPE.test(text)) return null;
  // ISO 8601 in full wants the colon that Salesforce leaves out.
  const time = Date.parse(text.replace(/(T.*[+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time) ? null : time;
}
