import { html, type Html } from './html.ts';
import { STYLESHEET } from './stylesheet.ts';

/**
 * A whole document in the practice look.
 * @param accent CSS colour of the organization's kind
 * @param rules further rules, ours too
 */
export function layout(title: string, body: Html, accent: string | null = null, rules = ''): Html {
  const style: Html = {
    // Ours alone: the stylesheet above, and a colour from the table in kind-colours.ts.
    markup: `<style>${STYLESHEET}${rules}${accent === null ? '' : `:root{--kind:${accent}}`}</style>`,
  };
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        ${style}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
