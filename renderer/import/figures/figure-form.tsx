import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import type { NumberFound, KnownFigure } from '../../../bridge/contract.ts';
import { Choice } from '../../controls/choice.tsx';
import { LineField } from '../../controls/field.tsx';
import { Picker } from '../../controls/picker.tsx';
import type { Decision } from './decisions.ts';

interface FigureFormProps {
  candidate: NumberFound;
  known: readonly KnownFigure[];
  decision: Decision | undefined;
  onDecide: (decision: Decision) => void;
}

/** Where a new figure comes from: whoever counts it says so. */
const SCOPES = [
  { value: 'local', label: 'Our branch’s' },
  { value: 'national', label: 'National' },
] as const;

/** A sentence that speaks of the branch most likely has the branch's own number. */
const readsLocal = ({ before, after }: NumberFound): boolean => /\b(?:our|local|branch)\b/i.test(before + after);

/** What one number is: a figure that is known, a new one, or text as it stands. Begun anew for each. */
export function FigureForm({ candidate, known: all, decision, onDecide }: FigureFormProps) {
  const known = all.filter(({ id }) => candidate.choices.includes(id));
  const before = decision === 'leave' ? undefined : decision;
  const [isKnown, setIsKnown] = useState(before ? 'known' in before : candidate.known !== undefined);
  const [figure, setFigure] = useState((before && 'known' in before ? before.known : candidate.known) ?? known[0]?.id ?? '');
  const [label, setLabel] = useState(before && 'label' in before ? before.label : candidate.name);
  const [scope, setScope] = useState<'national' | 'local'>(before && 'scope' in before ? before.scope : readsLocal(candidate) ? 'local' : 'national');
  const [source, setSource] = useState(before && 'source' in before ? before.source : '');
  const [asked, setAsked] = useState(false);
  const chosen = known.find((each) => each.id === figure);
  const asKnown = (isKnown || !candidate.canBeNew) && chosen !== undefined;
  const nameless = !asKnown && label.trim() === '';

  const take = () => {
    setAsked(true);
    if (!nameless) onDecide(asKnown ? { known: chosen.id } : { label: label.trim(), scope, source: source.trim() });
  };

  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      {known.length > 0 && candidate.canBeNew && (
        <Choice
          bar
          label="It is"
          options={[{ value: 'known', label: 'A known figure' }, { value: 'new', label: 'A new figure' }]}
          value={asKnown ? 'known' : 'new'}
          onChange={(next) => setIsKnown(next === 'known')}
        />
      )}
      {asKnown
        ? (
          <div className="stack figure-known">
            {known.length > 1 && <Picker label="Which" options={known.map((each) => ({ value: each.id, label: each.printed ? `${each.label}: ${each.printed}` : each.label }))} value={figure} onChange={setFigure} />}
            <p className="field-help">{known.length === 1 && <strong>{chosen.label}. </strong>}{chosen.scope === 'local' ? 'Your branch’s own.' : 'National.'} {chosen.source ? `Source: ${chosen.source}.` : 'It has no source yet.'}</p>
          </div>
        )
        : (
          <div className="stack figure-fields">
            <div className="figure-new">
              <LineField label="Called" value={label} onChange={setLabel} autoComplete="off" {...(asked && nameless && { fault: 'Give it a name, so that it can be found again.' })} />
              <Choice bar label="Whose figure" options={SCOPES} value={scope} onChange={setScope} />
              <LineField label="Source (can be filled in later)" value={source} onChange={setSource} autoComplete="off" />
            </div>
            <p className="field-help">{scope === 'local' ? 'Its source is who counted it, and when. You can change its value under Figures.' : 'Its source is who says so, for example a survey and its year. Its value stays: take a number that you will change as “Our branch’s”.'}</p>
          </div>
        )}
      <div className="row">
        <Button type="submit" className="button primary">{before ? 'Keep it taken' : 'Take it'}</Button>
        <Button className="button" onPress={() => onDecide('leave')}>{decision === 'leave' ? 'Keep it as text' : 'Leave it as text'}</Button>
      </div>
    </Form>
  );
}
