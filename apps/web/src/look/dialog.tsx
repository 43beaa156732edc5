import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../language/use-language';
import { InDialog, leave, type Guard } from './leaving';

interface Props {
  readonly opened: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'md' | 'xl';
}

/** A question or a form over the page, also where that fills the screen; closing it asks whoever has written in it. Its head is no second banner of the document. */
export function Dialog({ opened, title, onClose, children, size = 'md' }: Props) {
  const { t } = useLanguage();
  const [guards] = useState(() => new Set<Guard>());
  const whole = document.fullscreenElement;
  return (
    <Modal
      {...{ opened, title, size }}
      onClose={() => {
        leave(onClose, guards);
      }}
      {...(whole instanceof HTMLElement && { portalProps: { target: whole } })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <InDialog value={guards}>{children}</InDialog>
    </Modal>
  );
}
