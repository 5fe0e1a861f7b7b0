import type { AppState } from './app-state.ts';
import type { Store } from './store.ts';

/**
 * Marks the page's root with what the styles ask about: contrast, by the person's choice or the system's wish, and density.
 * Light and dark need no mark: the main process has the browser prefer one.
 */
export function followAppearance(store: Store<AppState>, root: HTMLElement): void {
  const moreContrast = matchMedia('(prefers-contrast: more)');
  const mark = () => {
    const { highContrast, density } = store.get().settings;
    root.dataset['contrast'] = highContrast || moreContrast.matches ? 'more' : 'normal';
    root.dataset['density'] = density;
  };
  mark();
  store.subscribe(mark);
  moreContrast.addEventListener('change', mark);
}
