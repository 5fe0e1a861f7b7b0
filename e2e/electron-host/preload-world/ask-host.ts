/**
 * What is asked and answered. Outside the function on purpose: what only a function knows is out of a debugger's reach
 * once V8 has compiled it for speed.
 */
const __electronHostTalk: { question: string; answer: unknown } = { question: '', answer: null };

/**
 * A synchronous question to the main process: the page halts at the `debugger` statement, the host reads the question,
 * writes the answer and lets the page go on. There is no other way from a page that both blocks and is bound by neither
 * the page's CSP nor a dialog. Outside the host's own debugger session the statement does nothing: the answer is null.
 */
export function askHost(question: unknown): unknown {
  __electronHostTalk.question = JSON.stringify(question);
  __electronHostTalk.answer = null;
  // eslint-disable-next-line no-debugger -- the halt is the point
  debugger;
  return __electronHostTalk.answer;
}
