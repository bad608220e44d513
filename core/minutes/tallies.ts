import type { Block } from '../deck/content.ts';
import type { Tally } from '../meeting/tally-model.ts';
import { sharesOf } from '../meeting/tally-shares.ts';
import type { MinutesAbout, NationalFigure } from './about.ts';
import { heading, paragraph, table } from './build.ts';
import type { Times } from './times.ts';
import { line, people } from './words.ts';

/** A show of hands, always called indicative; no share of fewer people than the branch's bound. */
export function tallyBlocks(tally: Tally, minBase: number, { national }: MinutesAbout, times: Times): Block[] {
  const { question, options, base, openedAt, stage } = tally;
  const { rows: shares, withheld } = sharesOf(tally, minBase);
  const figures = options.map(({ national: id }) => (id !== undefined && Object.hasOwn(national, id) ? national[id] : undefined));
  const compared = figures.some((figure) => figure !== undefined);
  const head = ['Answer', 'Hands', ...(withheld === '' ? ['Share'] : []), ...(compared ? ['National figure'] : [])];
  const rows = shares.map(({ label, count, percent }, index) => [
    line(label) || 'Not named',
    count.toLocaleString('en-GB'),
    ...(withheld === '' ? [percent === undefined ? '—' : `${percent}%`] : []),
    ...(compared ? [nationalWords(figures[index])] : []),
  ]);
  return [
    heading(3, `Show of hands: ${line(question) || 'no question recorded'}`),
    paragraph(`Indicative only, at ${times.at(openedAt)}. ${people(base)} could have put up a hand.${withheld === '' ? '' : ` ${withheld}`}${stage === 'open' ? ' The count was not closed.' : ''}`),
    ...(options.length === 0 ? [] : [table(head, rows)]),
  ];
}

function nationalWords(figure: NationalFigure | undefined): string {
  if (figure === undefined) return '—';
  const source = [line(figure.source), figure.asOf].filter((part) => part !== '').join(', ');
  return `${figure.printed} (${[line(figure.label), source].filter((part) => part !== '').join('; ')})`;
}
