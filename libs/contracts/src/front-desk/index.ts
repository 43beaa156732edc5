export * from './handoff-requested';
export * from './handoff-commands';
export * from './assist-commands';
export * from './person-commands';
