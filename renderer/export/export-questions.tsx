import type { Answers, QuestionKind as Kind, ReviewQuestion } from '../../core/audience/review-model.ts';
import { QUESTION_WORDS } from './review-words.ts';
import { Icon } from '../controls/icon.tsx';
import { counted } from '../editor/words.ts';
import { QuestionKind } from './question-kind.tsx';

interface ExportQuestionsProps {
  questions: readonly ReviewQuestion[];
  answers: Answers;
  onAnswer: (answers: Answers) => void;
}

/** What is still to be decided, given the answers of this moment. */
export const stillOpen = (questions: readonly ReviewQuestion[], answers: Answers): ReviewQuestion[] => {
  const out = new Set(questions.filter(({ id }) => answers[id] === 'leave-out').map(({ slide }) => slide));
  return questions.filter(({ id, slide }) => answers[id] === undefined && !out.has(slide));
};

/** What somebody has to decide before the version goes out, kind by kind. */
export function ExportQuestions({ questions, answers, onAnswer }: ExportQuestionsProps) {
  if (questions.length === 0) return null;
  const open = stillOpen(questions, answers);
  return (
    <section className={open.length > 0 ? 'questions' : 'questions answered'} aria-labelledby="questions-title">
      <h3 id="questions-title">
        <Icon name={open.length > 0 ? 'warning' : 'tick'} />
        {open.length > 0 ? `${counted(open.length, 'thing')} to decide before this goes out` : `${counted(questions.length, 'thing')} decided`}
      </h3>
      {(Object.keys(QUESTION_WORDS) as Kind[]).map((kind) => {
        const asked = questions.filter((question) => question.kind === kind);
        return asked.length > 0 && <QuestionKind key={kind} id={`kind-${kind}`} title={QUESTION_WORDS[kind]} asked={asked} open={open} answers={answers} onAnswer={onAnswer} />;
      })}
    </section>
  );
}
