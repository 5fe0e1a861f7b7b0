import { useRef, useState } from 'react';
import type { AppError } from '../../shared/app-error.ts';

type Task = () => Promise<AppError | null>;

/** Runs one task at a time (a second press while it runs does nothing) and keeps what went wrong. */
export function useTask() {
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const running = useRef(false);

  const run = async (task: Task) => {
    if (running.current) return;
    running.current = true;
    setRunning(true);
    setError(null);
    setError(await task());
    setRunning(false);
    running.current = false;
  };
  return { isRunning, error, run: (task: Task) => void run(task) };
}
