export * from './expected-wait';
export * from './handoff-events';
export * from './assist-events';
export * from './person-events';
export * from './command-events';
