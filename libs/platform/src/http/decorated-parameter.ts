/** A parameter decorator that also documents its method in OpenAPI. */
export function decoratedParameter<Options>(
  parameter: (...options: Options[]) => ParameterDecorator,
  documentation: MethodDecorator,
): (...options: Options[]) => ParameterDecorator {
  return (...options) =>
    (target, method, index) => {
      parameter(...options)(target, method, index);
      const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
      if (method !== undefined && descriptor) documentation(target, method, descriptor);
    };
}
