import { AreaField } from '../controls/field.tsx';

interface NoteFieldProps {
  id: string;
  label: string;
  rows: number;
  value: string;
  onChange: (text: string) => void;
}

/** One note. */
export const NoteField = (props: NoteFieldProps) => (
  <AreaField {...props} className={props.value ? 'note-field' : 'note-field blank'} />
);
