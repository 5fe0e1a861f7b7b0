import { useEffect, useState } from 'react';
import type { BrowserChoice } from '../../shared/sign-in-progress.ts';
import { useActions } from './app-context.ts';

/** The browsers found on this computer; none until they are known. */
export function useBrowsers(): readonly BrowserChoice[] {
  const actions = useActions();
  const [browsers, setBrowsers] = useState<readonly BrowserChoice[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void actions.listBrowsers().then((found) => {
      if (isCurrent) setBrowsers(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [actions]);
  return browsers;
}
