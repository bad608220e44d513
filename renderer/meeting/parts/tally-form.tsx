import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { FigureChoice } from '../../../core/meeting/figure-choices.ts';
import { LineField } from '../../controls/field.tsx';
import { Icon } from '../../controls/icon.tsx';
import { focusInstead } from '../../editor/place.ts';
import { Picker } from '../../controls/picker.tsx';
import { useMeeting } from './live-meeting.ts';
import { OwnForm } from './own-form.tsx';
import './tally-form.css';

interface TallyFormProps {
  item?: string | undefined;
  slide?: string | undefined;
  /** National figures to be shown beside the counts, and the branch's own that the counts can become. */
  national?: readonly FigureChoice[];
  local?: readonly FigureChoice[];
  onDone: () => void;
}

interface Draft {
  label: string;
  national: string;
  local: string;
}

const BLANK: Draft = { label: '', national: '', local: '' };
const MOST_OPTIONS = 9;

const choices = (none: string, list: readonly FigureChoice[]): { value: string; label: string }[] =>
  [{ value: '', label: none }, ...list.map(({ id, label }) => ({ value: id, label }))];

/** A question to the room. */
export function TallyForm({ item, slide, national = [], local = [], onDone }: TallyFormProps) {
  const { act } = useMeeting();
  const [question, setQuestion] = useState('');
  const [options, setOptions] = useState<readonly Draft[]>([{ ...BLANK, label: 'Yes' }, { ...BLANK, label: 'No' }]);
  const named = options.filter(({ label }) => label.trim() !== '');
  const ready = question.trim() !== '' && named.length > 0;
  const change = (at: number, part: Partial<Draft>) => setOptions((now) => now.map((each, index) => (index === at ? { ...each, ...part } : each)));

  const ask = async () => {
    if (!ready) return;
    const done = await act({
      do: 'ask', question: question.trim(), slide, item,
      options: named.map((each) => ({ label: each.label.trim(), national: each.national || undefined, local: each.local || undefined })),
    });
    if (!done) return;
    onDone();
    // The form goes, and the question stands last of all: from here the digits count.
    focusInstead(() => [...document.querySelectorAll<HTMLElement>('.tally .tally-counts')].at(-1)?.querySelector<HTMLElement>('button:not(:disabled)'));
  };

  return (
    <OwnForm label="New show of hands" onSubmit={() => void ask()}>
      <LineField label="Question to the room" value={question} onChange={setQuestion} autoFocus autoComplete="off" help="A show of hands is indicative. It decides nothing and names nobody." />
      {options.map((option, index) => (
        <fieldset key={index} className="tally-draft">
          <legend className="visually-hidden">Answer {index + 1}</legend>
          <LineField label={`Answer ${index + 1}`} value={option.label} onChange={(label) => change(index, { label })} autoComplete="off" />
          {national.length > 0 && <Picker label="Shown beside" options={choices('No national figure', national)} value={option.national} onChange={(id) => change(index, { national: id })} />}
          {local.length > 0 && <Picker label="Becomes" options={choices('No figure of ours', local)} value={option.local} onChange={(id) => change(index, { local: id })} />}
          {options.length > 1 && (
            <Button className="button quiet icon-only" aria-label={`Take out answer ${index + 1}`} onPress={() => setOptions((now) => now.filter((_, at) => at !== index))}><Icon name="close" /></Button>
          )}
        </fieldset>
      ))}
      <div className="row">
        <Button type="submit" className="button small primary" isDisabled={!ready}>Ask the room</Button>
        {options.length < MOST_OPTIONS && <Button className="button small" onPress={() => setOptions((now) => [...now, BLANK])}><Icon name="plus" />Another answer</Button>}
        <Button className="button small" onPress={onDone}>Not now</Button>
      </div>
    </OwnForm>
  );
}
