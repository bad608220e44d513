import type { EmployerChange } from '../../core/replies/change.ts';
import { RESPONSE_CAUTION, RESPONSE_KINDS, RESPONSE_NAMES } from '../../core/replies/model.ts';
import type { EmployerRecord } from '../../core/replies/model.ts';
import { Picker } from '../controls/picker.tsx';
import { stageFieldId } from './stage-field.ts';
import { TypedArea } from './typed-fields.tsx';

const OPTIONS = [{ value: '' as const, label: 'Not said yet' }, ...RESPONSE_KINDS.map((value) => ({ value, label: RESPONSE_NAMES[value] }))];

interface ResponseFieldsProps {
  record: EmployerRecord;
  change: (change: EmployerChange) => Promise<boolean>;
}

/** What the employer said at the JCNC: a response, and never an agreement. */
export function ResponseFields({ record: { response }, change }: ResponseFieldsProps) {
  const deferred = response.kind === 'deferred' ? ' After a deferral, leave what was said and add what is said next beneath it.' : '';
  return (
    <div className="response-fields">
      <Picker id={stageFieldId('response')} label="Response" options={OPTIONS} value={response.kind} onChange={(kind) => void change({ type: 'response', response: { kind } })} />
      <TypedArea label="Response, in the employer’s words" help={`As it was given, word for word where you can.${deferred}`} rows={2} value={response.words} onChange={(words) => void change({ type: 'response', response: { words } })} />
      <p className="muted">{RESPONSE_CAUTION}</p>
    </div>
  );
}
