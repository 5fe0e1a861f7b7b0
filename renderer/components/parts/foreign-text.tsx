import { visibleText } from '../../state/visible-text.ts';

interface Props {
  readonly text: string;
  readonly className?: string;
}

/** Text that somebody else wrote: shown as text, isolated from its surroundings, whole in the tooltip. */
export function ForeignText({ text, className }: Props) {
  const shown = visibleText(text);
  return (
    <bdi className={className} title={shown}>
      {shown}
    </bdi>
  );
}
