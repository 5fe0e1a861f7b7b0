import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{electron,shared,renderer,scripts,e2e}/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    // vitest would leave one core free for itself; on two cores that is half of them.
    maxWorkers: availableParallelism(),
    // Some promises are kept by child processes (kill -9 loops, a real keyring): they need more than 5 s.
    testTimeout: 30_000,
  },
});
