/** Markup that is safe to send: made only by the `html` tag, so foreign text cannot pose as it. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | readonly Html[] | false | null;

/** Escapes for element content and for double- or single-quoted attributes. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function render(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('');
}

/** Template tag: the literal text is ours and stays, every value is escaped unless it is `Html`. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = literals.reduce((sum, literal, index) => {
    const part = parts[index];
    return sum + literal + (part === undefined ? '' : render(part));
  }, '');
  return { markup };
}
