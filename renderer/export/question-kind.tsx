import { Button } from 'react-aria-components';
import type { Answer, Answers, ReviewQuestion } from '../../core/audience/review-model.ts';
import { ExportQuestion } from './export-question.tsx';

interface QuestionKindProps {
  id: string;
  title: string;
  asked: readonly ReviewQuestion[];
  open: readonly ReviewQuestion[];
  answers: Answers;
  onAnswer: (answers: Answers) => void;
}

/** As many can be answered one by one without a word for all. */
const FEW = 2;
/** More are folded away at first, so that the lists below can be found. */
const MOST_SHOWN = 4;

/** "All 33: go without it" */
const allWords = (answer: Answer, label: string, count: number): string =>
  answer === 'leave-out' ? `Leave these ${count} slides out` : `All ${count}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;

function stateWords(asked: readonly ReviewQuestion[], open: readonly ReviewQuestion[]): string {
  const left = asked.filter((question) => open.includes(question)).length;
  const slides = asked.length === 1 ? '' : ` on ${asked.length} slides`;
  return left === 0 ? `${slides}, decided` : left === asked.length ? slides : `${slides}, ${left} still open`;
}

/** The questions of one kind: each with its answers, and one answer for all where there are many. */
export function QuestionKind({ id, title, asked, open, answers, onAnswer }: QuestionKindProps) {
  const answerAll = (answer: Answer) => onAnswer({ ...answers, ...Object.fromEntries(asked.map((question) => [question.id, answer])) });
  const list = (
    <ul>
      {asked.map((question) => (
        <ExportQuestion
          key={question.id}
          question={question}
          answer={answers[question.id]}
          isOpen={open.includes(question)}
          onAnswer={(answer) => onAnswer({ ...answers, [question.id]: answer })}
        />
      ))}
    </ul>
  );
  return (
    <section className="question-kind" aria-labelledby={id}>
      <div className="row spread">
        <p><strong id={id}>{title}</strong><span className="muted">{stateWords(asked, open)}</span></p>
        {asked.length > FEW && (
          <div className="row">
            {asked[0]?.answers.map((answer) => (
              <Button key={answer.id} className="button small" onPress={() => answerAll(answer.id)}>{allWords(answer.id, answer.label, asked.length)}</Button>
            ))}
          </div>
        )}
      </div>
      {asked.length > MOST_SHOWN ? <details><summary>Each of the {asked.length} by itself</summary>{list}</details> : list}
    </section>
  );
}
