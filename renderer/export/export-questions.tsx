import { Button } from 'react-aria-components';
import type { Answer, Answers, QuestionKind, ReviewQuestion } from '../../core/audience/review-model.ts';
import { Icon } from '../controls/icon.tsx';
import { counted } from '../editor/words.ts';
import { ExportQuestion } from './export-question.tsx';

interface ExportQuestionsProps {
  questions: readonly ReviewQuestion[];
  answers: Answers;
  onAnswer: (answers: Answers) => void;
}

const KINDS: Record<QuestionKind, string> = {
  'missing-figure': 'A figure is missing',
  'blank-figure': 'A figure is blank',
  'min-base': 'A share of too few people',
  'stale-figure': 'A figure may be out of date',
  overtaken: 'Overtaken by events',
  'content-note': 'Needs care',
  'branch-text': 'Your branch’s own words',
};

/** As many can be answered one by one without a word for all. */
const FEW = 2;

/** What is still to be decided, given the answers of this moment. */
export const stillOpen = (questions: readonly ReviewQuestion[], answers: Answers): ReviewQuestion[] => {
  const out = new Set(questions.filter(({ id }) => answers[id] === 'leave-out').map(({ slide }) => slide));
  return questions.filter(({ id, slide }) => answers[id] === undefined && !out.has(slide));
};

/** What somebody has to decide before the version goes out, kind by kind. */
export function ExportQuestions({ questions, answers, onAnswer }: ExportQuestionsProps) {
  if (questions.length === 0) return null;
  const open = stillOpen(questions, answers);
  const kinds = Object.keys(KINDS) as QuestionKind[];
  return (
    <section className={open.length > 0 ? 'questions' : 'questions answered'} aria-labelledby="questions-title">
      <h3 id="questions-title">
        <Icon name={open.length > 0 ? 'warning' : 'tick'} />
        {open.length > 0 ? `${counted(open.length, 'thing')} to decide before this goes out` : `${counted(questions.length, 'thing')} decided`}
      </h3>
      {kinds.map((kind) => {
        const asked = questions.filter((question) => question.kind === kind);
        if (asked.length === 0) return null;
        const answerAll = (answer: Answer) => onAnswer({ ...answers, ...Object.fromEntries(asked.map(({ id }) => [id, answer])) });
        return (
          <section key={kind} className="question-kind" aria-labelledby={`kind-${kind}`}>
            <div className="row spread">
              <h4 id={`kind-${kind}`}>{KINDS[kind]}{asked.length > 1 && <span className="muted"> on {asked.length} slides</span>}</h4>
              {asked.length > FEW && (
                <div className="row">
                  {asked[0]?.answers.map(({ id, label }) => (
                    <Button key={id} className="button small" onPress={() => answerAll(id)}>
                      {id === 'leave-out' ? `Leave these ${asked.length} slides out` : `All ${asked.length}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
                    </Button>
                  ))}
                </div>
              )}
            </div>
            <ul>
              {asked.map((question) => (
                <ExportQuestion key={question.id} question={question} answer={answers[question.id]} isOpen={open.includes(question)} onAnswer={(answer) => onAnswer({ ...answers, [question.id]: answer })} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
