/** Why a message to the main process is refused. */
export const requestsWords = {
  foreign: 'This message did not come from Latchkey’s own page.',
  misfit: 'The request does not fit what Latchkey understands.',
} as const;
