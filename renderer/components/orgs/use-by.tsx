import { useNow } from '../../state/use-now.ts';
import { words } from '../../text/words.ts';

const long = new Intl.DateTimeFormat(words.language, { dateStyle: 'long' });
const short = new Intl.DateTimeFormat(words.language, { day: 'numeric', month: 'short' });

/** The one quiet warning of an org that nears its idle limit (trust.md bar 18). */
export function UseBy({ at }: { readonly at: number }) {
  const now = useNow(60_000);
  return (
    <span className="row-used row-use-by" title={words.details.idle.warning(long.format(at))}>
      {at > now ? words.details.idle.useBy(short.format(at)) : words.details.idle.passed}
    </span>
  );
}
