import { expect, it } from 'vitest';
import { journalHead, journalLine, readJournal, type JournalLine } from '../../../core/batch/journal.ts';
import { notMade } from '../../../core/batch/model.ts';
import { blankLayer } from '../../../core/branch/model.ts';

const line = (name: string, inputs = 'sum'): JournalLine => ({
  key: name, inputs,
  result: notMade({ key: name, name, from: '', layer: blankLayer('d', '1'), folders: [], faults: [], warnings: [] }, { branch: 0, output: { is: 'slides', format: 'pptx', audience: 'members' }, fileName: `${name}.pptx`, inputs }, 'It broke.'),
});
const text = journalHead + ['Kirkby', 'Quarlton', 'Selby'].map((name) => journalLine(line(name))).join('');

it('reads what it wrote, and of two lines on a file the later', () => {
  expect([...(readJournal(text)?.values() ?? [])]).toEqual(['Kirkby', 'Quarlton', 'Selby'].map((name) => line(name)));
  expect(readJournal(text + journalLine(line('Kirkby', 'another')))?.get('Kirkby.pptx')?.inputs).toBe('another');
});

it('reads as far as it goes wherever it was cut, and never a line that is not whole', () => {
  for (let end = journalHead.length; end <= text.length; end += 1) {
    const whole = text.slice(journalHead.length, end).split('\n').filter((each) => each.endsWith('}}')).length;
    expect(readJournal(text.slice(0, end))?.size).toBe(whole);
  }
});

it('takes nothing for a journal that is none, and no line that says something else', () => {
  expect(readJournal('{"something":1}\n')).toBeUndefined();
  expect(readJournal(`${journalHead}{"key":"x"}\nnot json\n${journalLine({ ...line('Kirkby'), inputs: 'sum' })}`)?.size).toBe(1);
});
