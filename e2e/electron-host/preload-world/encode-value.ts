import { encode } from '../ipc/wire-codec.ts';

/** Run on the value of executeJavaScript in the page's own world, to bring it to the main process as text. */
export { encode };
