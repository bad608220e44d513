import { useId } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Answer, ReviewQuestion } from '../../core/audience/review-model.ts';

interface ExportQuestionProps {
  question: ReviewQuestion;
  answer: Answer | undefined;
  /** Still to be decided: the foot of the dialog leads here. */
  isOpen: boolean;
  onAnswer: (answer: Answer) => void;
}

/** One question about one slide, with its answers. */
export function ExportQuestion({ question, answer, isOpen, onAnswer }: ExportQuestionProps) {
  const id = useId();
  return (
    <li className="question" {...(isOpen && { 'data-open': true })}>
      <div>
        <p id={`${id}-slide`} className="question-slide">{question.label}</p>
        <p id={`${id}-asks`}>{question.message}</p>
      </div>
      <RadioGroup
        className="choice bar"
        orientation="horizontal"
        aria-labelledby={`${id}-slide`}
        aria-describedby={`${id}-asks`}
        value={answer ?? null}
        onChange={(next) => onAnswer(next as Answer)}
      >
        <div className="choice-options">
          {question.answers.map(({ id: value, label }) => (
            <div key={value} className="choice-option"><Radio value={value} className="choice-radio">{label}</Radio></div>
          ))}
        </div>
      </RadioGroup>
    </li>
  );
}
