import type { ChosenContrast } from '../../shared/contrast.ts';

declare global {
  /** Put there by the preload script of each of Latchkey's pages; missing outside Latchkey. */
  var latchkeyContrast: ChosenContrast | undefined;
}

/** For a page that does not know the settings: marks its root with the contrast, by the person's choice or the system's wish. */
export function followContrast(root: HTMLElement): void {
  const wished = matchMedia('(prefers-contrast: more)');
  const contrast = globalThis.latchkeyContrast;
  let isHigh = contrast?.isHigh === true;
  const mark = () => {
    root.dataset['contrast'] = isHigh || wished.matches ? 'more' : 'normal';
  };
  mark();
  wished.addEventListener('change', mark);
  contrast?.onChanged((high) => {
    isHigh = high;
    mark();
  });
}
