import { Container } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { NotFetched } from '../look/not-fetched';
import { NotShown } from '../look/not-shown';
import { loadAnewIfRenewed } from './renewed';

/** So often a page that could not be fetched is tried again. */
const PAUSE_MS = 5_000;

/** Instead of a page that could not be fetched or shown. The first comes by itself as soon as there is an answer: an offer may wait behind it. */
export function PageNotShown({ error }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const again = (): void => {
    queries.reset();
    void router.invalidate();
  };
  const notFetched = error instanceof NotFetched;
  useEffect(() => {
    if (!notFetched) return;
    const tryAgain = async (): Promise<void> => {
      if ((await loadAnewIfRenewed()) === 'same') await router.invalidate();
    };
    void loadAnewIfRenewed();
    const trying = setInterval(() => void tryAgain(), PAUSE_MS);
    return () => {
      clearInterval(trying);
    };
  }, [notFetched, router]);
  return (
    <Container size="sm" py="xl">
      <NotShown error={error} onAgain={again} byItself={notFetched} />
    </Container>
  );
}
