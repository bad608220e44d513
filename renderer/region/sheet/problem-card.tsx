import { useState, type Ref } from 'react';
import { Button, Form } from 'react-aria-components';
import type { Answer, SheetProblem } from '../../../core/sheet/model.ts';
import { LineField } from '../../controls/field.tsx';
import { answerAllWords, answerWords, kindOf, valueLabel } from './problem-words.ts';
import type { SheetUse } from './use-sheet.ts';

interface ProblemCardProps {
  ref: Ref<HTMLDivElement>;
  sheet: SheetUse;
  problem: SheetProblem;
  problems: readonly SheetProblem[];
  /** Its cell is one of those in the table. */
  isInRows: boolean;
  onAnswer: () => void;
  onCell: (at: string) => void;
}

const PLAIN = ['take', 'keep', 'leave-out'] as const;

/** One problem, whole, with what can be answered to it, and to all like it at once. */
export function ProblemCard({ ref, sheet, problem, problems, isInRows, onAnswer, onCell }: ProblemCardProps) {
  const { key, at, message, expected, choices, remedy } = problem;
  const given = sheet.said.answers[key];
  const refused = given?.kind === 'value' ? given.value : undefined;
  const [typed, setTyped] = useState(refused ?? (problem.code.startsWith('branch-') ? '' : remedy?.value ?? ''));
  const alike = problems.filter((each) => kindOf(each) === kindOf(problem));
  const can = (kind: (typeof PLAIN)[number], each: SheetProblem): boolean => each.choices.includes(kind) && (kind !== 'take' || each.remedy !== undefined);
  const answer = (to: readonly SheetProblem[], with_: Answer): void => {
    onAnswer();
    sheet.answer(to, with_);
  };
  return (
    <div ref={ref} tabIndex={-1} className="sheet-card" role="group" aria-label={at === '' ? 'About the file' : `Cell ${at}`}>
      <p><strong>{message}</strong></p>
      {expected !== '' && <p className="muted">Expected: {expected}</p>}
      {(choices.length > 0 || isInRows) && (
        <div className="row">
          {PLAIN.filter((kind) => can(kind, problem)).map((kind, index) => (
            <Button key={kind} className={index === 0 && kind === 'take' ? 'button small primary' : 'button small'} isDisabled={sheet.busy} onPress={() => answer([problem], { kind })}>{answerWords(problem, kind)}</Button>
          ))}
          {isInRows && <Button className="text-button" onPress={() => onCell(at)}>Go to {at}</Button>}
        </div>
      )}
      {choices.includes('value') && !problem.code.startsWith('header-') && (
        <Form className="sheet-value" onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') answer([problem], { kind: 'value', value: typed.trim() });
        }}>
          <LineField label={valueLabel(problem)} value={typed} onChange={setTyped} autoComplete="off" {...(refused === typed && { fault: `This can’t be used. ${expected}` })} />
          <Button className="button small" type="submit" isDisabled={sheet.busy || typed.trim() === ''}>Use it</Button>
        </Form>
      )}
      {alike.length > 1 && choices.length > 0 && (
        <div className="row" role="group" aria-label="All like it">
          {PLAIN.map((kind) => ({ kind, to: alike.filter((each) => can(kind, each)) })).filter(({ to }) => to.length > 1).map(({ kind, to }) => (
            <Button key={kind} className="button small" isDisabled={sheet.busy} onPress={() => answer(to, { kind })}>{answerAllWords(problem, kind, to.length)}</Button>
          ))}
        </div>
      )}
    </div>
  );
}
