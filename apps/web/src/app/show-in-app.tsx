import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { LanguageProvider } from '../language/language-provider';
import { remember } from './remembered';

/** What a page would have read already. Nothing of it becomes old. */
export const knownAlready = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });

/** For specs: shows a part of the pages as it stands in them, in English, with links that lead somewhere; at an address. */
export function showInApp(part: () => ReactNode, queries: QueryClient, path = '/'): void {
  remember('sambung.language', 'en');
  // A router begins each page at its top, and jsdom has none.
  window.scrollTo = () => undefined;
  const root = createRootRoute({ component: part });
  const routeTree = root.addChildren([createRoute({ getParentRoute: () => root, path: '$' })]);
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [path] }) });
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
}
