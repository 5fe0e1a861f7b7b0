import { Button } from 'react-aria-components';
import { Spinner } from '../parts/icon.tsx';

interface Props {
  readonly back: string;
  readonly onBack: () => void;
  readonly take: string;
  /** Said in its place while it is being done. */
  readonly taking: string;
  readonly isTaking: boolean;
  readonly isDisabled?: boolean;
  readonly onTake: () => void;
}

/** The buttons below something that is looked at before it is taken over. */
export function ReviewFooter({ back, onBack, take, taking, isTaking, isDisabled = false, onTake }: Props) {
  return (
    <div className="dialog-footer">
      <Button className="button" autoFocus onPress={onBack}>
        {back}
      </Button>
      <Button className="button button-primary" isDisabled={isDisabled} onPress={onTake}>
        {isTaking && <Spinner />}
        {isTaking ? taking : take}
      </Button>
    </div>
  );
}
