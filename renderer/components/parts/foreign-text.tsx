import { MarkedText } from '../search/search-marks.tsx';
import { visibleText } from '../../state/visible-text.ts';

interface Props {
  readonly text: string;
  readonly className?: string;
  /** What the tooltip says besides the text. */
  readonly hint?: string;
}

/** Text that somebody else wrote: shown as text, isolated from its surroundings, whole in the tooltip. */
export function ForeignText({ text, className, hint }: Props) {
  const shown = visibleText(text);
  return (
    <bdi className={className} title={hint === undefined ? shown : `${shown}. ${hint}`}>
      <MarkedText text={shown} />
    </bdi>
  );
}
