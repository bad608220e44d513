import { expect, it } from 'vitest';
import { letterMarkdown } from '../../../core/letters/markdown.ts';
import { foldMeeting, type Entry, type JournalAction } from '../../../core/meeting/journal.ts';
import { NOTHING_MORE } from '../../../core/minutes/about.ts';
import { outsideNames } from '../../../core/minutes/gather.ts';
import { namesEver } from '../../../core/minutes/names-ever.ts';
import { showMinutes } from '../../../core/minutes/show.ts';

const BEGIN: JournalAction = { do: 'begin', id: 'a', title: 'AGM', date: '2026-12-03', deck: { id: '', title: '' } };
const entriesOf = (actions: readonly JournalAction[]): Entry[] => [BEGIN, ...actions].map((action, index) => ({ n: index + 1, at: new Date(Date.UTC(2026, 11, 3, 19, index)).toISOString(), do: action }));
const edit = (text: string): JournalAction => ({ do: 'minutes', text: `# Minutes\n\n${text}\n` });
const CARRIED = { id: 'b', title: 'Next', date: '' };

function nameless(actions: readonly JournalAction[]): string {
  const entries = entriesOf(actions);
  const { meeting, ignored } = foldMeeting(entries);
  expect(ignored).toEqual([]);
  return letterMarkdown(showMinutes(meeting!, NOTHING_MORE, 'nameless', outsideNames(undefined, [meeting!], [entries])).page);
}

const ASKED: JournalAction = { do: 'names', asked: true };
const ARRIVES: JournalAction = { do: 'arrive', name: 'Jane Quibble' };
const SPOKE = edit('Jane Quibble spoke.');

it.each<[string, JournalAction[]]>([
  ['names are no longer asked for', [ASKED, ARRIVES, SPOKE, { do: 'names', asked: false }]],
  ['a person was renamed', [ASKED, ARRIVES, SPOKE, { do: 'person-rename', person: 'h3', name: 'Jane Smythe' }]],
  ['it was undone', [ASKED, ARRIVES, SPOKE, { do: 'undo', of: 3 }]],
  ['an apology was dropped', [ASKED, { do: 'apologise', name: 'Jane Quibble' }, SPOKE, { do: 'apology-drop', apology: 'g3' }]],
  ['an owner was corrected', [{ do: 'open' }, { do: 'action', text: 'Write', owner: 'Jane Quibble', due: '' }, SPOKE, { do: 'action-change', action: 'c3', what: { owner: 'Bob Quiggle' } }]],
  ['a mover was corrected after approval', [
    { do: 'open' }, { do: 'move', text: 'T', mover: 'Jane Quibble', seconder: '' }, { do: 'close' },
    { do: 'approve', text: '# Minutes\n\nMoved by Jane Quibble.\n', meeting: CARRIED }, { do: 'motion-change', motion: 'm3', what: { mover: 'Bob Quiggle' } },
  ]],
])('a name that a text keeps stays out of the version without names when %s', (_what, actions) => {
  expect(nameless(actions)).not.toContain('Quibble');
});

it('every step that names somebody is read, each name once', () => {
  expect(namesEver(entriesOf([
    { do: 'arrive', name: 'A' }, { do: 'arrive', number: 2 }, { do: 'person-rename', person: 'p', name: 'B' }, { do: 'apologise', name: 'C' },
    { do: 'move', text: 't', mover: 'D', seconder: 'E' }, { do: 'amend', motion: 'm', text: 't', mover: 'F', seconder: ' ' },
    { do: 'motion-change', motion: 'm', what: { mover: 'G', seconder: 'H' } }, { do: 'action', text: 't', owner: 'I', due: '' },
    { do: 'action-change', action: 'c', what: { owner: 'J' } }, { do: 'matter', meeting: CARRIED, action: 'c', text: 't', owner: 'K', due: '', became: 'done', note: '' },
    { do: 'arrive', name: 'A' }, { do: 'undo', of: 2 },
  ]))).toEqual('A B C D E F G H I J K'.split(' '));
});
