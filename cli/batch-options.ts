import { AUDIENCES, type Audience } from '../core/audience/model.ts';
import { ANSWERS, type Answer } from '../core/audience/review-model.ts';
import type { Output } from '../core/batch/model.ts';
import { EXPORT_FORMATS } from '../core/export/formats.ts';
import type { Letter } from '../core/letters/model.ts';
import { sensibleJobs } from '../files/batch/run-pool.ts';
import type { IfThere } from '../files/batch/run-batch.ts';
import { namedAudience, namedFormat, readAudience, required, usage } from './options.ts';

const MOST_JOBS = 64;
const KINDS: readonly string[] = [...EXPORT_FORMATS, 'docx'];

const listOf = (value: string): string[] => [...new Set(value.split(',').map((each) => each.trim()).filter(Boolean))];

interface Wanted {
  to?: string | undefined;
  audience?: string | undefined;
  letters?: string | undefined;
}

/** The files that every branch gets: each kind for each audience, and of letters those that are asked for. */
export function readOutputs({ to, audience, letters }: Wanted, ofDeck: readonly Audience[], ofLetters: readonly Letter[]): Output[] {
  const kinds = listOf(required(to, 'to'));
  const wrong = kinds.find((kind) => !KINDS.includes(kind));
  if (wrong !== undefined || kinds.length === 0) throw usage(`There is no export to "${wrong ?? ''}". It is ${KINDS.join(', ')}.`);
  const audiences = audience === undefined ? [readAudience(undefined, ofDeck)] : listOf(audience).map(namedAudience);
  const none = audiences.find((each) => !ofDeck.includes(each));
  if (none !== undefined || audiences.length === 0) throw usage(`This deck has no version for ${none ?? 'nobody'}. It is made for ${ofDeck.join(', ')}.`);
  if (letters !== undefined && !kinds.includes('docx')) throw usage('--letters goes with --to docx alone.');
  const wanted = letters === undefined || letters === 'all' ? ofLetters.map(({ id }) => id) : listOf(letters);
  return AUDIENCES.filter((each) => audiences.includes(each)).flatMap((each) => kinds.flatMap((kind): Output[] =>
    kind === 'docx' ? lettersFor(each, wanted, ofLetters, letters !== undefined && letters !== 'all' && audiences.length === 1) : [{ is: 'slides', format: namedFormat(kind), audience: each }]));
}

function lettersFor(audience: Audience, wanted: readonly string[], all: readonly Letter[], named: boolean): Output[] {
  if (all.length === 0) throw usage('This deck has no letters, so there is nothing to write as docx.');
  const chosen = wanted.map((id) => {
    const letter = all.find((each) => each.id === id);
    if (letter === undefined) throw usage(`This deck has no letter "${id}". It has ${all.map((each) => each.id).join(', ')}.`);
    if (named && !letter.audiences.includes(audience)) throw usage(`The letter "${id}" is not for ${audience}. It is for ${letter.audiences.join(', ')}.`);
    return letter;
  });
  return chosen.filter(({ audiences }) => audiences.includes(audience)).map(({ id, title }): Output => ({ is: 'letter', letter: id, title, audience }));
}

/** `--answer ID=keep` or `--answer ID=leave-out`, for every branch that is asked. */
export function readBatchAnswers(given: readonly string[] = []): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const each of given) {
    const end = each.lastIndexOf('=');
    const [id, word] = [each.slice(0, Math.max(0, end)), each.slice(end + 1)];
    const answer = ANSWERS.find((one) => one === word);
    if (id === '' || answer === undefined) throw usage(`--answer ${each}: it is ID=${ANSWERS.join(' or ID=')}.`);
    if (Object.hasOwn(answers, id)) throw usage(`--answer ${id} is given twice.`);
    answers[id] = answer;
  }
  return answers;
}

/** How many files are made at once. */
export function readJobs(value: string | undefined): number {
  if (value === undefined) return sensibleJobs();
  const jobs = Number(value);
  if (!/^\d+$/.test(value) || jobs < 1 || jobs > MOST_JOBS) throw usage(`--jobs ${value}: it is a number from 1 to ${MOST_JOBS}.`);
  return jobs;
}

/** What becomes of files of a batch that are there already. */
export function readIfThere({ resume = false, replace = false }: { resume?: boolean | undefined; replace?: boolean | undefined }): IfThere {
  if (resume && replace) throw usage('--resume and --replace can’t go together.');
  return resume ? 'resume' : replace ? 'replace' : 'fail';
}
