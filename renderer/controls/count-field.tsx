import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface CountFieldProps {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange: (count: number) => void;
}

/** How many of something: typed, or one more and one fewer. */
export const CountField = ({ label, value, least, most, onChange }: CountFieldProps) => (
  <NumberField className="text-field" value={value} minValue={least} maxValue={most} onChange={(count) => { if (Number.isInteger(count)) onChange(count); }}>
    <Label className="field-label">{label}</Label>
    <Group className="count-field" aria-label={label}>
      <Button slot="decrement" className="button icon-only"><Icon name="minus" /></Button>
      <Input className="field" />
      <Button slot="increment" className="button icon-only"><Icon name="plus" /></Button>
    </Group>
  </NumberField>
);
