import type { ReactNode, Ref, SyntheticEvent } from 'react';
import { Icon, type IconName, Spinner } from '../parts/icon.tsx';

interface Props {
  /** Its accessible name, also while the text is hidden for want of room. */
  readonly label: string;
  readonly icon: IconName;
  /** A word more for whoever points at it. */
  readonly title?: string | undefined;
  readonly isBusy?: boolean;
  readonly className?: string;
  readonly onPress: () => void;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly 'aria-haspopup'?: 'menu';
  readonly 'aria-expanded'?: boolean;
}

/** The row would take a press on its button for a press on itself: select, or even open the org. */
const keep = (event: SyntheticEvent) => event.stopPropagation();

/**
 * A button in a row. Not the Button of react-aria-components: that one listens to a context which every row renews at
 * each move of the focus, and painting some fifty of them for one arrow key is felt.
 */
export function RowButton({
  label,
  icon,
  isBusy = false,
  className = '',
  onPress,
  children,
  ref,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      ref={ref}
      type="button"
      aria-label={label}
      className={`button row-button ${className}`}
      onPointerDown={keep}
      onMouseDown={keep}
      onDoubleClick={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.stopPropagation();
        // The click that would follow has no pointer: react-aria takes it for one of a screen reader, and a menu
        // opened by it would not get the focus.
        event.preventDefault();
        if (!event.repeat) onPress();
      }}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      {isBusy ? <Spinner /> : <Icon name={icon} />}
      {children !== undefined && <span className="row-button-text">{children}</span>}
    </button>
  );
}
