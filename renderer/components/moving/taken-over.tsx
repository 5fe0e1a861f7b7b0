import { Button } from 'react-aria-components';
import { Icon } from '../parts/icon.tsx';

interface Props {
  readonly said: string;
  readonly close: string;
  readonly onClose: () => void;
}

/** The last step of a dialog that took something over: what was done. */
export function TakenOver({ said, close, onClose }: Props) {
  return (
    <>
      <div className="dialog-body">
        <p role="status" className="moving-done">
          <Icon name="check" />
          {said}
        </p>
      </div>
      <div className="dialog-footer">
        <Button className="button button-primary" autoFocus onPress={onClose}>
          {close}
        </Button>
      </div>
    </>
  );
}
