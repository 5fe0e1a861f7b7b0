/**
 * Foreign words for a message: one line of at most `max` characters without control, bidirectional or zero-width
 * characters, which could forge a log line or show a sentence backwards. HTML stays what it is: text.
 */
export function plainText(text: string, max = 300): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : line;
}
