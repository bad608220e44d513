import { GridListItem, Switch, Text } from 'react-aria-components';
import { Chip } from '../controls/chip.tsx';
import { hasErrors } from '../../core/findings.ts';
import type { SlideRow } from './slide-rows.ts';

/** One slide in the list. */
export function SlideItem({ row, onSwitch }: { row: SlideRow; onSwitch: (id: string, on: boolean) => void }) {
  const { label, number, kept, optional, origin, findings, on } = row;
  return (
    <GridListItem id={row.id} textValue={label} className={on ? 'slide-item' : 'slide-item off'}>
      <span className="slide-number">{number}</span>
      <div className="slide-words">
        <Text className="slide-label">{label}</Text>
        <span className="chips">
          {!on && <Chip>Off</Chip>}
          {kept && <Chip>{kept}</Chip>}
          {optional && <Chip>Optional</Chip>}
          {origin === 'edited' && <Chip tone="accent">Edited</Chip>}
          {origin === 'added' && <Chip tone="accent">Added</Chip>}
          {findings.length > 0 && (
            <Chip tone={hasErrors(findings) ? 'error' : 'warn'}>{findings.length} to check</Chip>
          )}
        </span>
      </div>
      <Switch className="switch" aria-label="Show this slide" isSelected={on} onChange={(shown) => onSwitch(row.id, shown)}>
        <span className="switch-track" aria-hidden="true"><span className="switch-knob" /></span>
      </Switch>
    </GridListItem>
  );
}
