/** Writes to standard output and waits until it is out: the process ends right after. */
export function printToTerminal(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}
