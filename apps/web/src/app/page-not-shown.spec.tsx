import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LanguageProvider } from '../language/language-provider';
import { fetching } from '../look/not-fetched';
import { fetchedPart } from '../look/part';
import { PageNotShown } from './page-not-shown';
import { remember } from './remembered';
import { loadAnewIfRenewed } from './renewed';
import { knownAlready, showInApp } from './show-in-app';

/** What a browser says of a file that the server has no longer. */
const GONE = 'Failed to fetch dynamically imported module: http://localhost/assets/old.js';
const again = () => screen.findByRole('button', { name: 'Try again' });

/** A page that is fetched as each of these says, one after the other. */
function showPage(...loads: readonly (() => Promise<{ Page: () => React.ReactNode }>)[]): void {
  remember('sambung.language', 'en');
  window.scrollTo = () => undefined;
  const left = [...loads];
  const root = createRootRoute({
    component: () => (
      <>
        <nav>Menu</nav>
        <Outlet />
      </>
    ),
  });
  const load = () => left.shift()?.() ?? Promise.reject(new Error(GONE));
  const page = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(fetching(load), 'Page'),
  });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory(),
    defaultErrorComponent: PageNotShown,
  });
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <QueryClientProvider client={knownAlready()}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
}

describe('a page that cannot be shown', () => {
  const gone = () => Promise.reject(new Error(GONE));
  const there = () => Promise.resolve({ Page: () => 'Here it is' });
  const asked = jest.fn<Promise<Response>, [string]>();
  beforeEach(() => {
    // Nobody answers: the browser’s own network is none.
    asked.mockRejectedValue(new TypeError('Failed to fetch'));
    window.fetch = asked as unknown as typeof fetch;
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  });

  it('says that it could not be fetched, leaves the way to other pages, and comes when it is tried again', async () => {
    showPage(gone, there);
    expect((await screen.findByRole('alert')).textContent).toContain('It could not be fetched');
    expect(screen.getByText('Menu')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
    await userEvent.click(await again());
    expect(await screen.findByText('Here it is')).toBeTruthy();
  });

  it('says of its own mistake that it is one, and what to tell', async () => {
    const state = { isBroken: true };
    const Page = () => {
      if (state.isBroken) throw new Error('x is undefined');
      return 'Mended';
    };
    showPage(() => Promise.resolve({ Page }));
    const told = (await screen.findByRole('alert')).textContent;
    expect(told).toContain('the page’s fault, not yours');
    expect(told).toContain('x is undefined');
    state.isBroken = false;
    await userEvent.click(await again());
    expect(await screen.findByText('Mended')).toBeTruthy();
  });

  it('takes nothing along that stands around a part of it', async () => {
    const loads = [gone, () => Promise.resolve(() => 'The form')];
    const Form = fetchedPart(() => (loads.shift() ?? gone)());
    showInApp(
      () => (
        <>
          <button>Accept</button>
          <Form />
        </>
      ),
      knownAlready(),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('It could not be fetched');
    expect(screen.getByRole('button', { name: 'Accept' })).toBeTruthy();
    await userEvent.click(await again());
    expect(await screen.findByText('The form')).toBeTruthy();
  });
});

describe('after a deployment', () => {
  const documentOf = (script: string) => `<script type="module" crossorigin src="${script}"></script>`;
  const reload = jest.fn();
  const look = (newest: string | undefined, own = '/assets/a.js') =>
    loadAnewIfRenewed({ own, ask: () => Promise.resolve(newest && documentOf(newest)), reload });
  beforeEach(() => {
    reload.mockClear();
    sessionStorage.clear();
  });

  it('is everything loaded anew, once for each of the newer pages, also between two servers of different age', async () => {
    expect(await look('/assets/b.js')).toBe('renewed');
    expect(await look('/assets/b.js')).toBe('same');
    expect(await look('/assets/a.js', '/assets/b.js')).toBe('renewed');
    expect(await look('/assets/b.js')).toBe('same');
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it('is nothing loaded anew where the pages are the same, nobody answers, or somebody else does', async () => {
    expect(await look('/assets/a.js')).toBe('same');
    expect(await look(undefined)).toBe('unanswered');
    expect(await loadAnewIfRenewed({ own: '/assets/a.js', ask: () => Promise.resolve('<h1>Wi-Fi</h1>'), reload })).toBe(
      'same',
    );
    expect(reload).not.toHaveBeenCalled();
  });

  it('is nothing loaded anew by a browser that keeps nothing, which would do it for ever', async () => {
    const kept = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('forbidden');
    });
    expect(await look('/assets/b.js')).toBe('same');
    expect(reload).not.toHaveBeenCalled();
    kept.mockRestore();
  });
});
