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
}

/** A question or a form over the page. Its head is no second banner of the document. */
export function Dialog({ opened, title, onClose, children }: Props) {
  const { t } = useLanguage();
  return (
    <Modal
      {...{ opened, title, onClose }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      {children}
    </Modal>
  );
}
