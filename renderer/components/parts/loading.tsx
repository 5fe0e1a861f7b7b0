import { words } from '../../text/words.ts';
import { Spinner } from './icon.tsx';

/** What is to be shown is on its way. */
export function Loading() {
  return (
    <div className="loading" aria-busy="true">
      <Spinner />
      {words.loading}
    </div>
  );
}
