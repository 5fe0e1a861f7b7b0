import type { OrgKind } from '../../../shared/org.ts';
import { words } from '../../text/words.ts';

/** The kind as a word on its own colour. Production is the only solid red thing in the window. */
export function KindBadge({ kind }: { readonly kind: OrgKind }) {
  return <span className={`badge kind-${kind}`}>{words.kinds[kind]}</span>;
}
