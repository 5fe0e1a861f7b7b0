import type { DevtoolsSession } from '../devtools/pipe-client.ts';

/** `insertCSS`: style sheets adopted by the document, which the page's CSP does not forbid and its DOM does not show. */
export class InsertedStyles {
  private lastKey = 0;

  async insert(session: DevtoolsSession, contextId: number, css: string): Promise<string> {
    const key = String(++this.lastKey);
    await session.send('Runtime.callFunctionOn', {
      executionContextId: contextId,
      functionDeclaration: `function (key, css) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
        (globalThis.__insertedStyles ??= new Map()).set(key, sheet);
      }`,
      arguments: [{ value: key }, { value: css }],
    });
    return key;
  }

  async remove(session: DevtoolsSession, contextId: number, key: string): Promise<void> {
    await session.send('Runtime.callFunctionOn', {
      executionContextId: contextId,
      functionDeclaration: `function (key) {
        const sheet = globalThis.__insertedStyles?.get(key);
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      }`,
      arguments: [{ value: key }],
    });
  }
}
