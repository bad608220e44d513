import { blankLayer, type BranchLayer, type LocalFigure } from '../branch/model.ts';
import type { Figure } from '../figures/model.ts';

/** What the branch that stands for any is called, its school and so on: no word that anybody has. */
const word = (what: string): string => `Zqx${what}zqx`;

/** Each of its words, wherever they stand. */
export const PROBE = /Zqx[a-z]+zqx(?:@zqx\.example)?/i;

const VALUES: Readonly<Record<Figure['kind'], (today: string) => number | string>> = { count: () => 1, percent: () => 1, money: () => 1, date: (today) => today, text: () => word('text') };

/** The changes of a branch that stands for any: a file of it shows what every branch's says, and where something is filled in. */
export function probeLayer(deck: string, version: string, figures: Iterable<Figure>, today: string): BranchLayer {
  const given = [...figures].filter(({ scope, share }) => scope === 'local' && share === undefined);
  return {
    ...blankLayer(deck, version, {
      branch: { name: word('branch'), region: word('region'), logo: '' },
      employer: { name: word('employer'), kind: 'other', contact: word('contact'), post: word('post'), address: word('address') },
      school: { name: word('school'), kind: '' },
      official: { name: word('official'), role: word('role'), email: `${word('email')}@zqx.example` },
      meeting: { date: today, place: word('place') },
      letter: { date: '' },
    }),
    figures: Object.fromEntries(given.map(({ id, kind }): [string, LocalFigure] => [id, { value: VALUES[kind](today), source: word('source'), asOf: today, enteredBy: '' }])),
  };
}
