import { USUAL_MIN_BASE, type Majority, type Rules } from '../../core/meeting/rules.ts';
import { fraction } from '../../core/meeting/share.ts';
import { Choice } from '../controls/choice.tsx';
import { CountField } from '../controls/count-field.tsx';
import { Picker } from '../controls/picker.tsx';
import { Tick } from '../controls/tick.tsx';

const MOST_PEOPLE = 100_000;
const MOST_MINUTES = 240;
const MOST_DAYS = 365;
const THIRD = 33.33;
const THIRDS = 66.67;

const OVER = [{ value: 'over', label: 'More than' }, { value: 'least', label: 'At least' }] as const;
const SHARES = [{ value: '50', label: 'half' }, { value: String(THIRDS), label: 'two thirds' }, { value: '75', label: 'three quarters' }, { value: '100', label: 'all' }];
const OF: readonly { value: Majority['of']; label: string }[] = [
  { value: 'cast', label: 'of the hands for and against' },
  { value: 'counted', label: 'of all hands counted, abstentions too' },
  { value: 'present', label: 'of the people in the room' },
];
/** Thirds are no number of per cent. */
const PARTS = [{ value: 'percent', label: 'A percentage' }, { value: 'third', label: 'One third' }, { value: 'thirds', label: 'Two thirds' }] as const;
const PERCENT = { percent: 10, third: THIRD, thirds: THIRDS };
const partOf = (percent: number): keyof typeof PERCENT => (fraction(percent).whole !== 3 ? 'percent' : percent < 50 ? 'third' : 'thirds');
const SIMPLE: Majority = { share: 50, over: true, of: 'cast' };

interface RulesFormProps {
  rules: Rules;
  onChange: (rules: Rules) => void;
  /** Kinds of meeting that notice may be given of. */
  kinds: readonly { id: string; title: string }[];
}

const quorumKind = ({ quorum }: Rules): 'none' | 'number' | 'share' => (!quorum ? 'none' : 'number' in quorum ? 'number' : 'share');

function Quorum({ rules, onChange }: Omit<RulesFormProps, 'kinds'>) {
  const { quorum, wait } = rules;
  const say = (kind: 'none' | 'number' | 'share') => onChange({ ...rules, quorum: kind === 'none' ? undefined : kind === 'number' ? { number: 1 } : { percent: 10, of: 0 } });
  return (
    <section className="rules-part" aria-labelledby="rule-quorum">
      <h2 id="rule-quorum">Quorum</h2>
      <Choice
        label="How many have to be in the room"
        options={[{ value: 'none', label: 'No rule given' }, { value: 'number', label: 'A number of people' }, { value: 'share', label: 'A share of the membership' }]}
        value={quorumKind(rules)}
        onChange={say}
      />
      {quorum && 'number' in quorum && <CountField label="People needed" value={quorum.number} least={1} most={MOST_PEOPLE} onChange={(number) => onChange({ ...rules, quorum: { number } })} />}
      {quorum && 'percent' in quorum && (
        <div className="form-pair">
          <Picker label="How much of it" options={PARTS} value={partOf(quorum.percent)} onChange={(part) => onChange({ ...rules, quorum: { ...quorum, percent: PERCENT[part] } })} />
          {partOf(quorum.percent) === 'percent' && <CountField label="Per cent" value={quorum.percent} least={1} most={100} onChange={(percent) => onChange({ ...rules, quorum: { ...quorum, percent } })} />}
          <CountField label="Members of the branch" value={quorum.of} least={0} most={MOST_PEOPLE} onChange={(of) => onChange({ ...rules, quorum: { ...quorum, of } })} />
        </div>
      )}
      {quorum && <Tick isSelected={wait !== undefined} onChange={(on) => onChange({ ...rules, wait: on ? 30 : undefined })}>A meeting without a quorum is given up after a wait</Tick>}
      {quorum && wait !== undefined && <CountField label="Minutes to wait" value={wait} least={1} most={MOST_MINUTES} onChange={(minutes) => onChange({ ...rules, wait: minutes })} />}
    </section>
  );
}

function Motions({ rules, onChange }: Omit<RulesFormProps, 'kinds'>) {
  const { majority } = rules;
  const change = (part: Partial<Majority>) => onChange({ ...rules, majority: { ...SIMPLE, ...majority, ...part } });
  const shares = majority && !SHARES.some(({ value }) => Number(value) === majority.share) ? [...SHARES, { value: String(majority.share), label: `${majority.share}%` }] : SHARES;
  return (
    <section className="rules-part" aria-labelledby="rule-motions">
      <h2 id="rule-motions">Motions</h2>
      <Choice
        label="What carries a motion"
        options={[{ value: 'none', label: 'No rule given: the chair declares it' }, { value: 'rule', label: 'A share of the hands' }]}
        value={majority ? 'rule' : 'none'}
        onChange={(kind) => onChange({ ...rules, majority: kind === 'rule' ? SIMPLE : undefined })}
      />
      {majority && (
        <div className="form-pair">
          <Picker label="It takes" options={OVER} value={majority.over ? 'over' : 'least'} onChange={(value) => change({ over: value === 'over' })} />
          <Picker label="How much" options={shares} value={String(majority.share)} onChange={(value) => change({ share: Number(value) })} />
          <Picker label="Of what" options={OF} value={majority.of} onChange={(of) => change({ of })} />
        </div>
      )}
      <Tick isSelected={rules.seconder} onChange={(seconder) => onChange({ ...rules, seconder })}>A motion needs a seconder before hands are counted</Tick>
      <Tick isSelected={rules.casting} onChange={(casting) => onChange({ ...rules, casting })}>The chair may give a casting vote when the hands are level</Tick>
    </section>
  );
}

/** A branch's rules in plain words. What is not given is not judged. */
export function RulesForm({ rules, onChange, kinds }: RulesFormProps) {
  return (
    <div className="rules-form">
      <Quorum rules={rules} onChange={onChange} />
      <Motions rules={rules} onChange={onChange} />
      <section className="rules-part" aria-labelledby="rule-notice">
        <h2 id="rule-notice">Days of notice</h2>
        <p className="muted">0 where your rules ask for none.</p>
        <div className="form-pair">
          {kinds.map(({ id, title }) => (
            <CountField
              key={id}
              label={title}
              value={rules.notice[id] ?? 0}
              least={0}
              most={MOST_DAYS}
              onChange={(days) => onChange({ ...rules, notice: days === 0 ? Object.fromEntries(Object.entries(rules.notice).filter(([kind]) => kind !== id)) : { ...rules.notice, [id]: days } })}
            />
          ))}
        </div>
      </section>
      <section className="rules-part" aria-labelledby="rule-base">
        <h2 id="rule-base">Shows of hands</h2>
        <CountField label="No percentages below this many people" value={rules.minBase} least={0} most={MOST_PEOPLE} onChange={(minBase) => onChange({ ...rules, minBase })} />
        <p className="muted">{USUAL_MIN_BASE} is usual: a share of fewer people could tell who put up a hand.</p>
      </section>
    </div>
  );
}
