import type { Role } from '@sambung/platform';

/** Whoever works here. Managers, HR and administrators hand over and take over like everybody else. */
export const EMPLOYEES: readonly Role[] = ['back-office', 'front-office', 'manager', 'hr', 'admin'];
