export * from './preview';
export * from './explanation';
export * from './queue';
export * from './plan-preview';
export * from './learned-rates';
