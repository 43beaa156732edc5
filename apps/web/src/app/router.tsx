// Longer than most: every page with its address, and what of an address it reads, stands in this one list.
import { Center, Loader } from '@mantine/core';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type ParsedLocation,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { sessionQuery } from '../session/session';
import { fetching } from '../look/not-fetched';
import { Frame } from './frame';
import { PageNotShown } from './page-not-shown';
import { queries } from './queries';

/** Those parts of an address that are texts with something in them, as the page knows them. */
const texts =
  <Key extends string>(...keys: readonly Key[]) =>
  (search: Record<string, unknown>): Partial<Record<Key, string>> =>
    Object.fromEntries(
      keys.flatMap((key) => (search[key] && typeof search[key] === 'string' ? [[key, search[key]]] : [])),
    ) as Partial<Record<Key, string>>;

/** A page that is fetched when somebody goes there. */
const fetched = <Name extends string>(load: () => Promise<Readonly<Record<Name, () => ReactNode>>>, name: Name) =>
  lazyRouteComponent(fetching(load), name);

/*
 * Every page with its address. A page is a route below `signedIn` and a chunk of its own; its first part of the address stands in the
 * ingress too (apps/cli/src/ingress/pages/page-addresses.ts).
 */
const root = createRootRoute({ notFoundComponent: fetched(() => import('./not-found'), 'NotFound') });
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });

const signIn = createRoute({
  getParentRoute: () => frame,
  path: 'sign-in',
  validateSearch: ({ to, ...search }: Record<string, unknown>): { to?: string; problem?: string; id?: string } => ({
    ...(isOwnPath(to) && { to }),
    ...texts('problem', 'id')(search),
  }),
  component: fetched(() => import('../session/sign-in-page'), 'SignInPage'),
});

const signedIn = createRoute({
  getParentRoute: () => frame,
  id: 'signed-in',
  beforeLoad: async ({ location }: { location: ParsedLocation }) => {
    const session = await whoIsHere();
    // Without an answer the page is shown all the same: it says that there is no connection, and whom to call.
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- This is how TanStack Router is told.
    if (session?.signedIn === false) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: async () => {
    const session = await whoIsHere();
    // Fetched by whoever comes by here alone; whoever cannot fetch it hands over.
    const to = await import('./landing').then(({ landingOf }) => landingOf(session)).catch(() => '/hand-over' as const);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- This is how TanStack Router is told.
    throw redirect({ to });
  },
});

const handOver = createRoute({
  getParentRoute: () => signedIn,
  path: 'hand-over',
  validateSearch: ({ text, title }: Record<string, unknown>): { shared?: string } => {
    const shared = [title, text].filter((part) => typeof part === 'string' && part !== '').join('\n');
    return shared === '' ? {} : { shared };
  },
  component: fetched(() => import('../hand-over/hand-over-page'), 'HandOverPage'),
});

/** A page below `signedIn` whose address says nothing more. */
const page = <const Path extends string>(path: Path, component: ReturnType<typeof fetched>) =>
  createRoute({ getParentRoute: () => signedIn, path, component });

const follow = page(
  'hand-over/$handoffId',
  fetched(() => import('../hand-over/follow-page'), 'FollowPage'),
);

const desk = page(
  'desk',
  fetched(() => import('../desk/desk-page'), 'DeskPage'),
);

const devices = createRoute({
  getParentRoute: () => signedIn,
  path: 'devices',
  validateSearch: texts('employee'),
  component: fetched(() => import('../devices/devices-page'), 'DevicesPage'),
});

/** Whoever opens it is not signed in yet. */
const device = createRoute({
  getParentRoute: () => frame,
  path: 'device',
  component: fetched(() => import('../devices/device-page'), 'DevicePage'),
});

const floor = page(
  'floor',
  fetched(() => import('../floor/floor-page'), 'FloorPage'),
);

const rota = createRoute({
  getParentRoute: () => signedIn,
  path: 'people/rota',
  validateSearch: texts('team', 'week', 'rota'),
  component: fetched(() => import('../plan/rota/rota-page'), 'RotaPage'),
});

const rotaRules = createRoute({
  getParentRoute: () => signedIn,
  path: 'people/rota/rules',
  validateSearch: texts('team'),
  component: fetched(() => import('../plan/rota-rules/rules-page'), 'RulesPage'),
});

const rotaDemand = createRoute({
  getParentRoute: () => signedIn,
  path: 'people/rota/demand',
  validateSearch: texts('team'),
  component: fetched(() => import('../plan/demand/demand-page'), 'DemandPage'),
});

const rotaPeople = createRoute({
  getParentRoute: () => signedIn,
  path: 'people/rota/people',
  validateSearch: texts('team'),
  component: fetched(() => import('../plan/wishes/team-page'), 'TeamPage'),
});

const wishes = page(
  'people/wishes',
  fetched(() => import('../plan/wishes/wishes-page'), 'WishesPage'),
);

const directory = createRoute({
  getParentRoute: () => signedIn,
  path: 'people',
  validateSearch: texts('q'),
  component: fetched(() => import('../people/directory/directory-page'), 'DirectoryPage'),
});

const person = page(
  'people/$employeeId',
  fetched(() => import('../people/directory/person-page'), 'PersonPage'),
);

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: 'people/audit',
  validateSearch: texts('employee'),
  component: fetched(() => import('../people/audit/audit-page'), 'AuditPage'),
});

const skills = createRoute({
  getParentRoute: () => signedIn,
  path: 'people/skills',
  validateSearch: texts('team', 'office', 'site', 'q'),
  component: fetched(() => import('../people/skills/skills-page'), 'SkillsPage'),
});

const roles = createRoute({
  getParentRoute: () => signedIn,
  path: 'people/roles',
  validateSearch: texts('role', 'team', 'employee'),
  component: fetched(() => import('../people/roles/roles-page'), 'RolesPage'),
});

const reasons = page(
  'people/reasons',
  fetched(() => import('../people/reasons/reasons-page'), 'ReasonsPage'),
);

const keys = page(
  'people/keys',
  fetched(() => import('../people/keys/keys-page'), 'KeysPage'),
);

const incoming = page(
  'people/incoming',
  fetched(() => import('../people/incoming/incoming-page'), 'IncomingPage'),
);

const importing = page(
  'people/import',
  fetched(() => import('../people/import/import-page'), 'ImportPage'),
);

const imports = page(
  'people/imports',
  fetched(() => import('../people/import/imports-page'), 'ImportsPage'),
);

const importReport = page(
  'people/imports/$importId',
  fetched(() => import('../people/import/report-page'), 'ReportPage'),
);

const assessment = page(
  'people/self-assessment',
  fetched(() => import('../plan/assessment/assessment-page'), 'AssessmentPage'),
);

const policies = createRoute({
  getParentRoute: () => signedIn,
  path: 'people/policies',
  validateSearch: texts('policy', 'edit'),
  component: fetched(() => import('../plan/policies/policies-page'), 'PoliciesPage'),
});

const firstRun = createRoute({
  getParentRoute: () => signedIn,
  path: 'first-run',
  validateSearch: texts('step'),
  component: fetched(() => import('../first-run/first-run-page'), 'FirstRunPage'),
});

const tree = root.addChildren([
  frame.addChildren([
    home,
    signIn,
    device,
    signedIn.addChildren([
      handOver,
      follow,
      desk,
      floor,
      devices,
      firstRun,
      rota,
      rotaRules,
      rotaDemand,
      rotaPeople,
      wishes,
      policies,
      assessment,
      importing,
      imports,
      importReport,
      directory,
      person,
      audit,
      skills,
      roles,
      reasons,
      keys,
      incoming,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPendingComponent: () => (
    <Center p="xl">
      <Loader />
    </Center>
  ),
  defaultErrorComponent: PageNotShown,
  scrollRestoration: true,
});

/** Undefined: nobody answers. */
const whoIsHere = () => queries.query({ ...sessionQuery, staleTime: 'static' }).catch(() => undefined);

/** Leads back into these pages, and nowhere else. */
function isOwnPath(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path);
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
