import type { Answer, Answers, ReviewQuestion } from '../core/audience/review-model.ts';
import { usage } from './options.ts';

/** How the questions of the review are answered where nobody can be asked. */
export const ANSWER_OPTIONS = { answer: { type: 'string', multiple: true }, yes: { type: 'boolean' } } as const;

interface Given {
  answer?: string[] | undefined;
  yes?: boolean | undefined;
}

/**
 * The answers that were given: `--answer ID=keep` or `--answer ID=leave-out`, and with `--yes` that all else goes out which may.
 * @param questions of the review before anything was answered
 */
export function readAnswers({ answer = [], yes = false }: Given, questions: readonly ReviewQuestion[]): Answers {
  const answers: Record<string, Answer> = {};
  for (const given of answer) {
    const end = given.lastIndexOf('=');
    const [id, word] = [given.slice(0, Math.max(0, end)), given.slice(end + 1)];
    const question = questions.find((each) => each.id === id);
    if (question === undefined) throw usage(`--answer ${given}: ${questions.length === 0 ? 'nothing is asked about this version' : `nothing is asked under that name. What is asked: ${questions.map((each) => each.id).join(', ')}`}.`);
    const found = question.answers.find((each) => each.id === word);
    if (found === undefined) throw usage(`--answer ${given}: it is ${question.answers.map((each) => `${id}=${each.id}`).join(' or ')}.`);
    if (answers[id] !== undefined) throw usage(`--answer ${id} is given twice.`);
    answers[id] = found.id;
  }
  if (yes) for (const { id, answers: may } of questions) if (may.some((each) => each.id === 'keep')) answers[id] ??= 'keep';
  return answers;
}
