import type { Ref } from 'react';
import { Button } from 'react-aria-components';
import { Icon, type IconName } from '../components/parts/icon.tsx';

interface Props {
  readonly label: string;
  readonly icon: IconName;
  readonly isDisabled?: boolean;
  /** For a button that unfolds a row of the frame: whether it is unfolded. */
  readonly isExpanded?: boolean;
  /** `false`: reached with the pointer only, because the keyboard has another way. */
  readonly isTabStop?: boolean;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onPress: () => void;
}

/** A button of the frame: an icon, with its name for the pointer and for screen readers. */
export function FrameButton({
  label,
  icon,
  isDisabled = false,
  isExpanded,
  isTabStop = true,
  className = '',
  ref,
  onPress,
}: Props) {
  return (
    <span className={`frame-button-place ${className}`} title={label}>
      <Button
        ref={ref}
        aria-label={label}
        className="frame-button"
        isDisabled={isDisabled}
        excludeFromTabOrder={!isTabStop}
        onPress={onPress}
        {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      >
        <Icon name={icon} />
      </Button>
    </span>
  );
}
