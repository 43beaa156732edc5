export * from './problem-error';
export * from './event-stream';
export * from './sambung-client';
