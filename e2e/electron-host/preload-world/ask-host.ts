/**
 * A synchronous question to the main process: the page halts at the `debugger` statement, the host reads `question`
 * from the halted frame, writes `answer` into it and lets the page go on. There is no other way from a page that
 * both blocks and is bound by neither the page's CSP nor a dialog. Outside the host's own debugger session the
 * statement does nothing.
 */
export function askHost(question: unknown): unknown {
  let answer: unknown = null;
  const __electronHostQuestion = JSON.stringify(question);
  // eslint-disable-next-line no-debugger -- the halt is the point
  debugger;
  // eslint-disable-next-line @typescript-eslint/no-meaningless-void-operator -- it is read from outside, by name
  void __electronHostQuestion;
  // Only the host's debugger writes it, so the compiler must not take it for null.
  answer = ((): unknown => answer)();
  return answer;
}
