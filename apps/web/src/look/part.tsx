import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { CatchBoundary } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { fetching } from './not-fetched';
import { NotShown } from './not-shown';

interface Props {
  readonly children: ReactNode;
  /** Before it is tried again. */
  readonly onAgain?: () => void;
}

/** A part of a page that may break without the rest: then it alone says so, and what stands around it stays. */
export function Part({ children, onAgain }: Props) {
  const queries = useQueryErrorResetBoundary();
  return (
    <CatchBoundary
      getResetKey={() => 'part'}
      errorComponent={({ error, reset }) => (
        <NotShown
          error={error}
          onAgain={() => {
            queries.reset();
            onAgain?.();
            reset();
          }}
        />
      )}
    >
      {children}
    </CatchBoundary>
  );
}

/** A part of a page that is fetched when it is shown for the first time, and once more when somebody tries again. */
export function fetchedPart<Own extends object>(load: () => Promise<ComponentType<Own>>): ComponentType<Own> {
  const fetchIt = fetching(() => load().then((part) => ({ default: part as ComponentType<object> })));
  let made = lazy(fetchIt);
  return function FetchedPart(props: Own) {
    const [Fetched, setFetched] = useState(() => made);
    return (
      <Part
        onAgain={() => {
          // What could not be fetched stays so: it is another one that may be.
          made = lazy(fetchIt);
          setFetched(() => made);
        }}
      >
        <Suspense fallback={null}>
          <Fetched {...props} />
        </Suspense>
      </Part>
    );
  };
}
