import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface PickerProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  id?: string;
  /** The label is heard but not seen, where what stands beside it says it. */
  hideLabel?: boolean;
}

// A list may not have an empty key.
const NONE = '(none)';

/** One of several, in a list that opens. */
export function Picker<T extends string>({ label, options, value, onChange, id, hideLabel = false }: PickerProps<T>) {
  return (
    <Select
      className="text-field"
      selectedKey={value || NONE}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => (option.value || NONE) === key);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="field picker-button" {...(id && { id })}><SelectValue /><Icon name="open" /></Button>
      <Popover className="picker-list">
        <ListBox items={options.map((option) => ({ id: option.value || NONE, label: option.label }))}>
          {(option) => <ListBoxItem className="picker-option">{option.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </Select>
  );
}
