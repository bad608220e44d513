import { accountsOf } from '../proof/grams.ts';
import { NeedleCase } from '../proof/needles.ts';
import { saidOfLetter } from '../proof/said.ts';
import type { Machine, Withheld } from '../proof/withheld.ts';
import type { Meeting } from '../meeting/model.ts';
import { nameNeedles } from './name-forms.ts';
import type { ShownMinutes } from './show.ts';

/** What a file of minutes may not hold: places of papers, the machine, and in the version without names every known name, whatever the page says. */
export function withheldOfMinutes({ page, withheld: names, kept }: Pick<ShownMinutes, 'page' | 'withheld' | 'kept'>, { items }: Pick<Meeting, 'items'>, machine: Machine): Withheld {
  const accounts = accountsOf(saidOfLetter(page, ''));
  const found = new NeedleCase(accounts);
  for (const { papers } of items) {
    for (const { path } of papers) if (path !== undefined && /[\\/].*[\\/]/.test(path)) found.text(path, { kind: 'path', why: 'Where a paper lies on a computer.' });
  }
  found.name(machine.user, { kind: 'machine', why: 'The name of somebody’s account on this computer.' }, true);
  found.name(machine.host.split('.')[0] ?? '', { kind: 'machine', why: 'The name of this computer.' }, true);
  const needles = nameNeedles(names, kept);
  found.needles.names.push(...needles);
  if (names.length > 0) found.needles.counts.name = names.length;
  return { needles: found.needles, accounts };
}
