/** Events of one page in the order they came, where telling one of them may have to wait for an answer first. */
export class EventLine {
  private waiting: (() => void)[] = [];
  private held = false;
  private empty: PromiseWithResolvers<undefined> | undefined;

  /** Runs at once, or after what stands in line. */
  run(event: () => void): void {
    if (this.held) this.waiting.push(event);
    else event();
  }

  /** Runs after `ready`, and lets nothing overtake it. */
  hold(ready: Promise<unknown>, event: () => void): void {
    this.held = true;
    void ready.finally(() => {
      try {
        event();
      } finally {
        this.advance();
      }
    });
  }

  private advance(): void {
    this.held = false;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      next();
      // That one may hold the line itself.
      if (this.isHeld()) return;
    }
    this.empty?.resolve(undefined);
    this.empty = undefined;
  }

  private isHeld(): boolean {
    return this.held;
  }

  /** Resolves when nothing stands in line. */
  idle(): Promise<void> {
    if (!this.held) return Promise.resolve();
    return (this.empty ??= Promise.withResolvers<undefined>()).promise;
  }
}
