import { useEffect, useState } from 'react';
import type { InstalledBrowser } from '../../shared/open-in.ts';
import { useActions } from './app-context.ts';

/** The browsers of this computer with icons and profiles; null until they are known. */
export function useInstalledBrowsers(): readonly InstalledBrowser[] | null {
  const actions = useActions();
  const [browsers, setBrowsers] = useState<readonly InstalledBrowser[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void actions.describeBrowsers().then((found) => {
      if (isCurrent) setBrowsers(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [actions]);
  return browsers;
}
