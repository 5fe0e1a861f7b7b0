/** Where every practice host has its control page. */
export const CONTROL_PATH = '/practice';
