import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/api';
import { useLanguage } from '../../language/use-language';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';

/** Asked about first: nothing brings it back. */
export function DeleteResult({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const deleting = useMutation({
    mutationFn: () => api.DELETE('/v1/self-assessments/{id}', { params: { path: { id } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['get', '/v1/self-assessments'] }),
  });
  const close = (): void => {
    setAsking(false);
  };
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        w="fit-content"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('assessment.delete')}
      </Button>
      <Dialog opened={asking} onClose={close} title={t('assessment.deleteAsk')}>
        <ProblemNote error={deleting.error} />
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('assessment.keepIt')}
          </Button>
          <Button
            loading={deleting.isPending}
            onClick={() => {
              deleting.mutate();
            }}
          >
            {t('assessment.delete')}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
