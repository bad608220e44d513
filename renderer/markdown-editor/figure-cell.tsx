import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Unit } from '../../core/deck/content.ts';
import { readNumber } from '../../core/edit-text/chart-number.ts';
import { Icon } from '../controls/icon.tsx';
import { useOpenDeck } from '../desk/session.tsx';

interface FigureCellProps {
  label: string;
  /** Only figures of this kind make sense in the chart. */
  unit: Unit;
  /** A number as typed, or a token. */
  value: string;
  onChange: (value: string) => void;
  fault?: string;
}

/** A number to type, or a figure of the deck from the list: then it is called by its name. */
export function FigureCell({ label, unit, value, onChange, fault }: FigureCellProps) {
  const { edition: { book } } = useOpenDeck();
  const read = readNumber(value);
  const id = typeof read === 'object' ? read.id : undefined;
  const row = id === undefined ? undefined : book.row(id);
  const figures = book.rows.filter((each) => each.kind === unit || each === row);

  return (
    <ComboBox
      className="text-field figure-cell"
      inputValue={row?.label ?? value}
      onInputChange={(text) => { if (text !== (row?.label ?? value)) onChange(text); }}
      selectedKey={row?.id ?? null}
      onSelectionChange={(key) => { if (key !== null && key !== row?.id) onChange(`{{ ${key} }}`); }}
      allowsCustomValue
      menuTrigger="manual"
      defaultItems={figures}
      isInvalid={Boolean(fault)}
      validationBehavior="aria"
    >
      <Label className="visually-hidden">{label}</Label>
      <div className="figure-cell-line">
        <Input className="field" placeholder="Number" />
        <Button className="button quiet icon-only" aria-label={`Choose a figure: ${label}`}><Icon name="open" /></Button>
      </div>
      {row && <Text slot="description" className="field-help">{row.printed === '' ? 'Blank now' : `Now ${row.printed}`}</Text>}
      <FieldError className="field-fault">{fault}</FieldError>
      <Popover className="picker-list figure-list">
        <ListBox>
          {(figure: (typeof figures)[number]) => (
            <ListBoxItem className="picker-option figure-option" textValue={figure.label}>
              <Text slot="label">{figure.label}</Text>
              <Text slot="description" className="muted">{figure.printed === '' ? 'blank' : figure.printed} · {figure.owner === 'national' ? 'national' : figure.owner === 'region' ? 'your region’s' : 'yours'}</Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
