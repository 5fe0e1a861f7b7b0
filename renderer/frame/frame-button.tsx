import { Button } from 'react-aria-components';
import { Icon, type IconName } from '../components/parts/icon.tsx';

interface Props {
  readonly label: string;
  readonly icon: IconName;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

/** A button of the frame: an icon, with its name for the pointer and for screen readers. */
export function FrameButton({ label, icon, isDisabled = false, onPress }: Props) {
  return (
    <span title={label}>
      <Button aria-label={label} className="frame-button" isDisabled={isDisabled} onPress={onPress}>
        <Icon name={icon} />
      </Button>
    </span>
  );
}
