import { LANDING_PAGES, type LandingPage } from '../../shared/landing-pages.ts';
import { LANDING_PAGE_NAMES } from '../../shared/text/landing-page-names.ts';
import { language } from '../text/words.ts';

const ENGLISH = new Map(LANDING_PAGES.map(({ id, name }) => [id, name]));

/**
 * The pages by what they are called in the language spoken, and still found by their English names: people who work with
 * Salesforce know both. What a person named themselves stays as they named it.
 */
export function spokenPages(pages: readonly LandingPage[], spoken = language): readonly LandingPage[] {
  return pages.map((page) => {
    const name = LANDING_PAGE_NAMES[spoken][page.id];
    if (name === undefined || ENGLISH.get(page.id) !== page.name) return page;
    return { ...page, name, words: [page.name, ...page.words] };
  });
}
