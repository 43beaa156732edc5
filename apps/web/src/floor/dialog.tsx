import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/use-language';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'md' | 'xl';
}

/** A question that is answered before anything else; on full screen it is shown in front, too. */
export function Dialog({ title, onClose, children, size = 'md' }: DialogProps) {
  const { t } = useLanguage();
  const inFront = document.fullscreenElement instanceof HTMLElement ? { target: document.fullscreenElement } : {};
  return (
    <Modal.Root opened onClose={onClose} size={size} portalProps={inFront}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          {/* Mantine's own head is a `header`, which would be a second banner of the page. */}
          <Group justify="space-between" wrap="nowrap" mb="md" pt="md">
            <Modal.Title fw={650}>{title}</Modal.Title>
            <Modal.CloseButton aria-label={t('floor.close')} />
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
