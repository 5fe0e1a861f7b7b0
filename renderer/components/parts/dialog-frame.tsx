import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useFocusGivenBack } from './use-focus-given-back.ts';

interface Props {
  readonly title: string;
  /** Escape was pressed. */
  readonly onEscape: () => void;
  readonly size?: 'small' | 'large' | 'wide';
  readonly children: ReactNode;
}

/**
 * A modal dialog named by its title. A click beside it does nothing, so that a half-filled form is never lost; and it
 * leaves without an animation, so that the focus is free for the row behind it at once.
 */
export function DialogFrame({ title, onEscape, size = 'small', children }: Props) {
  useFocusGivenBack();
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onEscape();
      }}
    >
      <Modal className={`modal modal-${size}`}>
        <Dialog className="dialog">
          <Heading slot="title" className="dialog-title">
            <bdi>{title}</bdi>
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
