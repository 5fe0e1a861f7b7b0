/**
 * Foreign text as it may be shown: one line, and nothing in it that moves other text around. Control characters and
 * bidirectional overrides (the "gpj.exe" trick, Unicode TR 36 section 2.3) become a visible replacement character;
 * joiners and plain direction marks stay, real Arabic, Hebrew and emoji need them.
 */
export function visibleText(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
