import type { OrgsBeginning, OrgsNews } from '../../shared/orgs-change.ts';

interface Parts {
  readonly ask: () => Promise<OrgsBeginning>;
  readonly onBeginning: (beginning: OrgsBeginning) => void;
  readonly onNews: (news: OrgsNews) => void;
  /** The list could not be asked for anew. */
  readonly onFailure: () => void;
}

export interface OrgsListener {
  /** Asks for the list. Fails when the question does. */
  readonly begin: () => Promise<void>;
  readonly hear: (news: OrgsNews) => void;
}

/**
 * Hears of the orgs in the order in which it was told. News that overtake the list they belong to wait for it; where one
 * is missing nothing is guessed: the list is asked for again.
 */
export function createOrgsListener({ ask, onBeginning, onNews, onFailure }: Parts): OrgsListener {
  let next: number | null = null;
  let early: OrgsNews[] = [];
  const begin = async (): Promise<void> => {
    next = null;
    early = [];
    const beginning = await ask().catch((reason: unknown) => {
      // No news has this number: the next one asks again.
      next = 0;
      throw reason;
    });
    onBeginning(beginning);
    next = beginning.number + 1;
    const overtaking = early.filter(({ number }) => number > beginning.number);
    early = [];
    for (const news of overtaking.sort((a, b) => a.number - b.number)) hear(news);
  };
  const hear = (news: OrgsNews): void => {
    if (next === null) {
      early.push(news);
    } else if (news.number === next) {
      next += 1;
      onNews(news);
    } else {
      begin().catch(onFailure);
    }
  };
  return { begin, hear };
}
