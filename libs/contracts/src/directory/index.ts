export * from './employee-events';
export * from './catalogue-events';
