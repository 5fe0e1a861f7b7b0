/** Whether a text can be a Salesforce username: shaped like an e-mail address, though it need not be one. */
export function looksLikeUsername(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) && text.length <= 255;
}
