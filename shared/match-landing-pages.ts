import type { LandingPage } from './landing-pages.ts';
import { foldText } from './search/fold-text.ts';

/**
 * The pages that fit what was typed, best first; all of them, in their order, when nothing was. Each typed word must
 * begin a word of the page's name or of the words it is found by. Pure: any field that a page is named in can use it.
 */
export function matchLandingPages<Page extends Pick<LandingPage, 'name' | 'words'>>(
  typed: string,
  pages: readonly Page[],
): readonly Page[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return pages;
  return pages
    .map((page) => ({ page, score: scoreOf(wanted, page) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ page }) => page);
}

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** 0: it does not fit. A word of the name counts more than one it is merely found by, the first word most. */
function scoreOf(wanted: readonly string[], page: Pick<LandingPage, 'name' | 'words'>): number {
  const name = wordsOf(page.name);
  const others = page.words.flatMap(wordsOf);
  const scores = wanted.map((word) => {
    const at = name.findIndex((own) => own.startsWith(word));
    if (at === 0) return 4;
    if (at > 0) return 3;
    return others.some((own) => own.startsWith(word)) ? 1 : 0;
  });
  if (scores.includes(0)) return 0;
  const whole = name.join(' ') === wanted.join(' ') ? 10 : 0;
  return scores.reduce<number>((sum, score) => sum + score, whole);
}
