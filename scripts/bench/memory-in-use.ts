import type { Page } from '@playwright/test';

/**
 * Megabytes that a page's script and document hold on to, after everything else was collected. The rest of its process'
 * memory is the browser's own, and what it has not given back yet.
 */
export async function memoryInUse(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}
