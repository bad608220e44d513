import type { ReactNode } from 'react';

export type Tone = 'plain' | 'accent' | 'warn' | 'error' | 'ok';

/** A short mark beside something. */
export const Chip = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`chip ${tone}`}>{children}</span>
);
