import type { DevtoolsSession } from '../devtools/pipe-client.ts';

/** What `found-in-page` tells, beside the request's id. */
export interface Found {
  readonly matches: number;
  readonly activeMatchOrdinal: number;
}

/**
 * `findInPage`: DevTools has no search in the page, so the text nodes are counted and `window.find` moves the
 * selection. Matches across elements are not seen, and the selection's place is not told.
 */
export class PageSearch {
  private lastId = 0;
  private text = '';
  private ordinal = 0;

  next(): number {
    return ++this.lastId;
  }

  async find(
    session: DevtoolsSession,
    contextId: number,
    text: string,
    { forward = true, matchCase = false }: Electron.FindInPageOptions,
  ): Promise<Found> {
    const { result } = await session.send('Runtime.callFunctionOn', {
      executionContextId: contextId,
      functionDeclaration: `function (text, forward, matchCase) {
        const fold = (value) => (matchCase ? value : value.toLowerCase());
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        let matches = 0;
        while (walker.nextNode()) matches += fold(walker.currentNode.data).split(fold(text)).length - 1;
        window.find(text, matchCase, !forward, true);
        return matches;
      }`,
      arguments: [{ value: text }, { value: forward }, { value: matchCase }],
      returnByValue: true,
    });
    const matches = Number(result.value);
    if (text !== this.text) this.ordinal = 0;
    this.text = text;
    const step = forward ? 1 : -1;
    this.ordinal = matches === 0 ? 0 : ((this.ordinal - 1 + step + matches) % matches) + 1;
    if (matches > 0 && this.ordinal < 1) this.ordinal = 1;
    return { matches, activeMatchOrdinal: this.ordinal };
  }

  stop(): void {
    this.text = '';
    this.ordinal = 0;
  }
}
