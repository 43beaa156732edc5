import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/use-language';

interface Props {
  readonly opened: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'md' | 'xl';
}

/** A question or a form over the page, also where that fills the screen. Its head is no second banner of the document. */
export function Dialog({ opened, title, onClose, children, size = 'md' }: Props) {
  const { t } = useLanguage();
  const whole = document.fullscreenElement;
  return (
    <Modal
      {...{ opened, title, onClose, size }}
      {...(whole instanceof HTMLElement && { portalProps: { target: whole } })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      {children}
    </Modal>
  );
}
