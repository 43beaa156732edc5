export * from './commands';
export * from './events';
export * from './switchboard';
export type { Profile } from './board/profile';
