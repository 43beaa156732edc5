import { get, useFormState, type FieldPath, type UseFormReturn } from 'react-hook-form';
import type { ReasonWish } from './reason-wish';

/** What is wrong with a field, if anything. */
export function useFault({ control }: UseFormReturn<ReasonWish>, name: FieldPath<ReasonWish>): string | undefined {
  const { errors } = useFormState({ control });
  const fault: unknown = get(errors, name);
  return (fault as { readonly message?: string } | undefined)?.message;
}
