import { MOST_DAYS } from '../../core/replies/model.ts';
import type { ReplyRules } from '../../core/replies/model.ts';
import { CountField } from '../controls/count-field.tsx';

interface RulesFormProps {
  rules: ReplyRules;
  onRules: (rules: ReplyRules) => Promise<unknown>;
}

/** After how many days one is reminded of what. */
export function RulesForm({ rules, onRules }: RulesFormProps) {
  const field = (name: keyof ReplyRules, label: string) => (
    <CountField label={label} value={rules[name]} least={1} most={MOST_DAYS} onChange={(count) => void onRules({ ...rules, [name]: count })} />
  );
  return (
    <details className="replies-rules">
      <summary>When to remind you</summary>
      <p className="muted">These days are Branchdeck’s suggestion and not the campaign’s. Your committee’s own rules, such as when its agenda closes, come first.</p>
      <div className="replies-rule-fields">
        {field('askAfter', 'Days after the letter, to ask for a reply')}
        {field('agendaBefore', 'Days before a JCNC, to be on its agenda')}
        {field('papersBefore', 'Days before a JCNC, to have papers ready')}
      </div>
    </details>
  );
}
