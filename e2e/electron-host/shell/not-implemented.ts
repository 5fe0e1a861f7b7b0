/**
 * The error for a member or an option the host lacks. It names the member, so that a spec fails with the reason
 * instead of with a wrong result.
 */
export const notImplemented = (member: string): Error =>
  new Error(`electron host: ${member} is not implemented`);
