import type { Block, Inline } from '../deck/content.ts';
import type { Amendment, Motion, Result } from '../meeting/motion-model.ts';
import { bold, heading, marked, noteBlocks, paragraph, plain, quote } from './build.ts';
import type { Times } from './times.ts';
import { line, people } from './words.ts';

/** A motion from its text as moved to what became of it, with its amendments. @param number in the order in which they were moved, from 1 */
export function motionBlocks(motion: Motion, number: number, times: Times): Block[] {
  const amended = motion.text.trim() !== motion.moved.trim();
  return [
    heading(3, `Motion ${number}: ${fate(motion)}`),
    paragraph(moved(motion, times)),
    quote(plain(motion.moved)),
    ...motion.amendments.flatMap((amendment, index) => amendmentBlocks(amendment, index + 1, number, times)),
    ...(motion.debate.trim() === '' ? [] : [heading(4, 'Debate'), ...noteBlocks(motion.debate)]),
    ...(amended ? [heading(4, 'The motion as amended'), quote(plain(motion.text))] : []),
    outcome(motion, 'motion', times),
  ];
}

function amendmentBlocks(amendment: Amendment, number: number, motion: number, times: Times): Block[] {
  return [
    heading(4, `Amendment ${number} to motion ${motion}: ${fate(amendment)}`),
    paragraph(moved(amendment, times), ' ', amendment.stage === 'decided' && amendment.result?.carried === true ? 'What it changed (taken out struck through, put in underlined):' : 'What it would have changed (taken out struck through, put in underlined):'),
    quote(marked(amendment.against, amendment.text)),
    outcome(amendment, 'amendment', times),
  ];
}

const fate = ({ stage, result }: Pick<Motion, 'stage' | 'result'>): string =>
  stage === 'withdrawn' ? 'withdrawn' : result === undefined || stage === 'open' ? 'not put' : result.carried ? 'carried' : 'lost';

function moved({ mover, seconder, movedAt }: Pick<Motion, 'mover' | 'seconder' | 'movedAt'>, times: Times): string {
  const [by, second] = [line(mover), line(seconder)];
  if (by === '' && second === '') return `Moved at ${times.at(movedAt)}; neither mover nor seconder was recorded.`;
  const first = by === '' ? `Moved at ${times.at(movedAt)}; the mover was not recorded` : `Moved by ${by} at ${times.at(movedAt)}`;
  return `${first}; ${second === '' ? 'no seconder was recorded' : `seconded by ${second}`}.`;
}

function outcome({ stage, result }: Pick<Motion, 'stage' | 'result'>, what: 'motion' | 'amendment', times: Times): Block {
  if (stage === 'withdrawn') return paragraph(bold('Withdrawn.'), ` The ${what} was not put.`);
  if (result === undefined || stage === 'open') return paragraph(bold('Not put.'), ` No result was recorded for this ${what}.`);
  return paragraph(...resultLine(result, times));
}

function resultLine(result: Result, times: Times): (Inline | string)[] {
  const { carried, by, at } = result;
  const [carriedOrLost, rule] = [carried ? 'Carried' : 'Lost', result.rule.trim()];
  const how = by === 'rule' ? (rule === '' ? '' : ` by the branch’s rule (${rule})`)
    : by === 'casting' ? ` by the chair’s casting vote${rule === '' ? '' : ` (the branch’s rule: ${rule})`}`
    : `, as declared by the chair${rule === '' ? '' : ` (the branch’s rule: ${rule})`}`;
  const unruled = by === 'chair' && rule === '' ? ' The branch has given no rule for what carries a motion.' : '';
  return [bold(`${carriedOrLost}${how}.`), ` For ${result.for}, against ${result.against}, abstentions ${result.abstain}, at ${times.at(at)}.${unruled} `, result.quorum.met === false ? bold(quorumLine(result)) : quorumLine(result)];
}

function quorumLine({ quorum: { needed, present, met } }: Result): string {
  if (needed === undefined || met === undefined) return `In the room: ${people(present)}.`;
  return `There was ${met ? 'a' : 'no'} quorum: ${present} in the room, ${needed} needed.`;
}
