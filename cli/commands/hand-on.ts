import { handOnLines, MAY_BE_LEFT_OUT, type HandOnChoices } from '../../core/deckpack/hand-on.ts';
import { readToHandOn, statementOf, writeHandOn } from '../../files/deckpack/hand-on.ts';
import { oneFile, readOptions, readToday, usage } from '../options.ts';
import { packTarget } from './pack.ts';
import { say } from '../print.ts';
import { version } from '../version.ts';

/** Names in a list parted by commas. */
export const namesIn = (value: string | undefined): string[] => (value ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');

/** `branchdeck hand-on`: makes one file of a branch's changes or of a region. */
export async function handOn(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    out: { type: 'string' }, branches: { type: 'string' }, with: { type: 'string' }, 'leave-out': { type: 'string' }, today: { type: 'string' }, preview: { type: 'boolean' }, json: { type: 'boolean' },
  });
  const place = oneFile(positionals, 'region or branch');
  const target = values.preview === true && values.out === undefined ? undefined : packTarget(values.out);
  const choices = readChoices(values.with, values['leave-out']);
  const from = await readToHandOn(place, { by: 'name', branches: namesIn(values.branches) });
  const statement = statementOf(from, choices);
  if (target !== undefined && values.preview !== true) await writeHandOn({ from, choices, target, madeOn: readToday(values.today), madeBy: `Branchdeck ${version()}` });
  if (values.json === true) say(JSON.stringify({ file: values.preview === true ? null : target, holds: statement }));
  else for (const line of [...(target === undefined || values.preview === true ? [] : [`${target} was made.`]), ...handOnLines(statement)]) say(line);
  return 0;
}

function readChoices(more: string | undefined, leave: string | undefined): HandOnChoices {
  const [added, left] = [namesIn(more), namesIn(leave)];
  const odd = added.find((name) => name !== 'notes');
  if (odd !== undefined) throw usage(`--with ${odd}: it is notes, for the branches' own speaker notes. Meetings are never part of a pack.`);
  const wrong = left.find((name) => !MAY_BE_LEFT_OUT.some((part) => part === name));
  if (wrong !== undefined) throw usage(`--leave-out ${wrong}: it is ${MAY_BE_LEFT_OUT.join(' or ')}.`);
  return { notes: added.includes('notes'), withoutPeople: left.includes('people'), withoutPictures: left.includes('pictures') };
}
