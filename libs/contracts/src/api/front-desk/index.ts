export * from './say';
export * from './handoff-request';
export * from './handoff-view';
export * from './handoff-commands';
export * from './presence';
export * from './assist';
export * from './desk';
export * from './feed';
