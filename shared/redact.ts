/**
 * The last net under the log: whatever slipped into a fact is masked by key and by shape (trust.md section 5).
 * Applied to text that is already short; order matters, URLs first.
 */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  // No URL query or fragment, ever: codes, states and one-time passwords travel there.
  [/(https?:\/\/[^\s?#"]+)[?#][^\s"]*/giu, '$1?[redacted]'],
  [/00D[A-Za-z0-9]{12,15}![^\s"]+/gu, '[access token]'],
  [/eyJ[\w-]+\.[\w-]+\.[\w-]*/gu, '[jwt]'],
  [/5Aep[\w.]+/gu, '[refresh token]'],
  [/frontdoor[^\s"]*/giu, '[one-time url]'],
  [
    /\b(access_token|refresh_token|code|code_verifier|client_secret|state|sid|otp|authorization|cookie|password|assertion)\b["']?\s*[=:]\s*["']?(?:bearer\s+)?[^\s"',&;]+/giu,
    '$1=[redacted]',
  ],
];

/** One printable line: secrets masked, control characters and line breaks (log injection) replaced. */
export function redact(text: string): string {
  const masked = SHAPES.reduce((line, [shape, mask]) => line.replace(shape, mask), text);
  return masked.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�').slice(0, 500);
}
