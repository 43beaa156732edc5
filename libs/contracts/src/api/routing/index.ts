export * from './preview';
export * from './explanation';
export * from './queue';
