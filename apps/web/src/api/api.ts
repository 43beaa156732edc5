import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { PAGE_HEADERS } from './page-headers';
import { Problem } from './problem';
import type { paths } from './schema';

const refusalsThrow: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await Problem.from(response);
  },
};

/** The API, typed by what the services of this commit say of themselves. Throws Problem for every refusal. */
export const api = createFetchClient<paths>({ baseUrl: window.location.origin, headers: PAGE_HEADERS });
api.use(refusalsThrow);

/** The same as hooks of TanStack Query. */
export const $api = createQueryClient(api);
