import type { ReactNode } from 'react';
import look from './columns.module.css';

/** What one does, and beside it (below it on a narrow screen) what one looks at. */
export function Columns({ children, beside }: { readonly children: ReactNode; readonly beside: ReactNode }) {
  return (
    <div className={look['columns']}>
      <div>{children}</div>
      <div>{beside}</div>
    </div>
  );
}
