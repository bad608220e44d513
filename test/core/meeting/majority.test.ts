import { describe, expect, it } from 'vitest';
import { act } from '../../../core/meeting/act.ts';
import { carries, resultWords, ruleWords } from '../../../core/meeting/majority.ts';
import type { Result } from '../../../core/meeting/motion-model.ts';
import { NO_RULES, type Majority, type Rules } from '../../../core/meeting/rules.ts';
import { after, minute } from './support.ts';

const HALF: Majority = { share: 50, over: true, of: 'cast' };
const hands = (yes: number, no: number, abstain = 0): { for: number; against: number; abstain: number } => ({ for: yes, against: no, abstain });

describe('carries', () => {
  it.each([
    [HALF, hands(11, 10), 30, true],
    [HALF, hands(10, 10), 30, false],
    [HALF, hands(1, 0, 29), 30, true],
    [HALF, hands(0, 0, 5), 30, false],
    [{ ...HALF, over: false }, hands(10, 10), 30, true],
    [{ ...HALF, over: false }, hands(0, 0), 30, false],
    [{ ...HALF, of: 'counted' }, hands(10, 5, 5), 30, false],
    [{ ...HALF, of: 'counted' }, hands(11, 5, 5), 30, true],
    [{ ...HALF, of: 'present' }, hands(15, 0), 30, false],
    [{ ...HALF, of: 'present' }, hands(16, 0), 30, true],
    [{ share: 66.67, over: false, of: 'cast' }, hands(20, 10), 30, true],
    [{ share: 66.67, over: false, of: 'cast' }, hands(19, 10), 30, false],
    [{ share: 66.7, over: true, of: 'cast' }, hands(20, 10), 30, false],
    [{ share: 66.75, over: false, of: 'cast' }, hands(667, 333), 1000, false],
    [{ share: 66.75, over: false, of: 'cast' }, hands(668, 332), 1000, true],
    [{ share: 66, over: true, of: 'cast' }, hands(33, 17), 50, false],
    [{ share: 75, over: false, of: 'cast' }, hands(3, 1), 4, true],
    [{ share: 100, over: false, of: 'cast' }, hands(9, 0), 4, true],
    [{ share: 100, over: false, of: 'cast' }, hands(9, 1), 4, false],
  ] satisfies [Majority, unknown, number, boolean][])('%j of %j with %i in the room: %s', (rule, count, present, carried) => expect(carries(rule, count, present)).toBe(carried));
});

it.each([
  [HALF, 'more than half of the hands for and against'],
  [{ share: 66.7, over: false, of: 'present' }, 'at least two thirds of the people in the room'],
  [{ share: 33.3, over: true, of: 'counted' }, 'more than one third of the hands counted, abstentions among them'],
  [{ share: 75, over: false, of: 'cast' }, 'at least three quarters of the hands for and against'],
  [{ share: 60, over: false, of: 'cast' }, 'at least 60% of the hands for and against'],
  [{ share: 100, over: false, of: 'cast' }, 'all of the hands for and against'],
] satisfies [Majority, string][])('says %j in words', (rule, words) => expect(ruleWords(rule)).toBe(words));

describe('put', () => {
  const result = (rules: Partial<Rules>, count: ReturnType<typeof hands>, declared?: 'carried' | 'lost', present = 30): Result => {
    const before = after({ do: 'rules', rules: { ...NO_RULES, ...rules } }, { do: 'count', present }, { do: 'open' }, { do: 'move', text: 'We agree', mover: 'Ann', seconder: '' });
    return act(before, { do: 'put', motion: 'm5', count, declared }, minute(9)).motions[0]!.result!;
  };

  it('goes by the branch’s rule', () => {
    expect(result({ majority: HALF }, hands(23, 4, 2))).toMatchObject({ carried: true, by: 'rule', at: minute(9), quorum: { needed: undefined, present: 30, met: undefined } });
    expect(() => result({ majority: HALF }, hands(4, 23), 'carried')).toThrow(/By your branch’s rule this is lost: more than half/);
  });

  it('is declared by the chair where there is no rule, and only then', () => {
    expect(result({}, hands(3, 4), 'carried')).toMatchObject({ carried: true, by: 'chair', rule: '' });
    expect(() => result({}, hands(4, 3))).toThrow(/don’t say what carries/);
  });

  it('lets the chair break a tie where the rules say so', () => {
    expect(result({ majority: HALF }, hands(5, 5))).toMatchObject({ carried: false, by: 'rule' });
    expect(() => result({ majority: HALF }, hands(5, 5), 'carried')).toThrow(/doesn’t break a tie/);
    expect(result({ majority: HALF, casting: true }, hands(5, 5), 'carried')).toMatchObject({ carried: true, by: 'casting', for: 5 });
    expect(result({ majority: HALF, casting: true }, hands(5, 5), 'lost')).toMatchObject({ carried: false, by: 'casting' });
    expect(result({ majority: HALF, casting: true }, hands(5, 5))).toMatchObject({ carried: false, by: 'rule' });
  });

  it('lets no casting vote reach what one more hand would not', () => {
    expect(() => result({ majority: { ...HALF, share: 66.7 }, casting: true }, hands(5, 5), 'carried')).toThrow(/doesn’t change this/);
    expect(result({ majority: { ...HALF, of: 'present' }, casting: true }, hands(5, 5), 'carried', 11)).toMatchObject({ carried: true });
    expect(() => result({ majority: { ...HALF, of: 'present' }, casting: true }, hands(5, 5), 'carried', 12)).toThrow(/doesn’t change this/);
  });

  it('wants the room counted for a share of it', () => {
    expect(() => result({ majority: { ...HALF, of: 'present' } }, hands(5, 4), undefined, 0)).toThrow(/nobody has been counted/);
  });

  it('wants a seconder where the rules do', () => {
    expect(() => result({ seconder: true }, hands(5, 4), 'carried')).toThrow(/needs a seconder/);
  });

  it('records the quorum of that moment', () => {
    expect(result({ majority: HALF, quorum: { number: 31 } }, hands(9, 4)).quorum).toEqual({ needed: 31, present: 30, met: false });
  });

  it.each([
    [{ majority: HALF }, hands(23, 4, 2), undefined, 'Carried: 23 for, 4 against, 2 abstained (more than half of the hands for and against)'],
    [{ majority: HALF }, hands(4, 23), undefined, 'Lost: 4 for, 23 against, 0 abstained (more than half of the hands for and against was needed)'],
    [{ majority: HALF }, hands(4, 4), undefined, 'Lost: 4 for, 4 against, 0 abstained (as many for as against; more than half of the hands for and against was needed)'],
    [{ majority: HALF, casting: true }, hands(4, 4), 'carried', 'Carried on the chair’s casting vote: 4 for, 4 against, 0 abstained (more than half of the hands for and against)'],
    [{ quorum: { number: 40 } }, hands(4, 1), 'lost', 'Declared lost by the chair: 4 for, 1 against, 0 abstained (not quorate: 30 in the room, 40 needed)'],
  ] satisfies [Partial<Rules>, ReturnType<typeof hands>, 'carried' | 'lost' | undefined, string][])('says what became of it: %#', (rules, count, declared, words) => {
    expect(resultWords(result(rules, count, declared))).toBe(words);
  });
});
