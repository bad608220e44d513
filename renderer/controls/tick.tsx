import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { Icon } from './icon.tsx';

/** A box to tick. */
export const Tick = ({ isSelected, onChange, children, autoFocus = false }: { isSelected: boolean; onChange: (on: boolean) => void; children: ReactNode; autoFocus?: boolean }) => (
  <Checkbox className="tick" autoFocus={autoFocus} isSelected={isSelected} onChange={onChange}>
    <span className="tick-box" aria-hidden="true"><Icon name="tick" /></span>
    {children}
  </Checkbox>
);
