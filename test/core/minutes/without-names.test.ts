import { describe, expect, it } from 'vitest';
import { NO_NAMES } from '../../../core/minutes/gather.ts';
import { knownNames } from '../../../core/minutes/known-names.ts';
import { readMinutes } from '../../../core/minutes/read.ts';
import { showMinutes } from '../../../core/minutes/show.ts';
import { nameRemover } from '../../../core/minutes/without-names.ts';
import { blocksMarkdown } from '../../../core/markdown/blocks.ts';
import { JCNC, meetingOf, SMOOTH, SMOOTH_ABOUT, STORMY } from './meetings.ts';

const remover = nameRemover(knownNames(SMOOTH, NO_NAMES));
const markdown = (text: string): string => blocksMarkdown(remover.blocks(readMinutes(text).blocks));

describe('names', () => {
  it('are found whoever has them: people, apologies, movers, owners, the official and who entered figures, and posts are none', () => {
    expect(knownNames(SMOOTH, { official: 'Dr Lena Marsh', contact: '', others: ['Kim Lee'] }).map(({ words, as }) => `${words.join(' ')}: ${as}`)).toEqual([
      'lena marsh: the official', 'jane smith: a member', 'robert o neill: a member', 'priya patel: a member', 'will young: a member', 'kim lee: a member',
    ]);
    expect(knownNames(meetingOf({ actions: [{ id: 'x', item: undefined, text: 't', owner: 'Jane Smith and Tom Ray (chair); the branch secretary', due: '', at: '', done: undefined }] }), NO_NAMES).map(({ words }) => words.join(' '))).toEqual(['jane smith', 'tom ray']);
    expect(knownNames(meetingOf({ actions: [{ id: 'x', item: undefined, text: 't', owner: 'All members', due: '', at: '', done: undefined }] }), NO_NAMES)).toEqual([]);
  });

  it.each([
    ['JANE SMITH spoke.', 'A member spoke.'],
    ['We thank jane smith’s school.', 'We thank a member’s school.'],
    ['Mrs Smith’s class and Jane’s', 'A member’s class and a member’s'],
    ['Smith, Jane: present', 'A member: present'],
    ['J. Smith and R O\'Neill agreed', '2 members agreed'],
    ['Jane E. Smith and then Priya', 'A member and then another member'],
    ['Jane Smith, Priya Patel and Robert O’Neill left', '3 members left'],
    ['Write to jane.smith@school.org or j.smith@x.org', 'Write to an e-mail address or an e-mail address'],
    ['Jane **Smith** spoke', 'A member spoke'],
    ['J\u0061\u0301ne is nobody', 'A member is nobody'],
    ['Ja\u00adne Smi\u200bth', 'A member'],
    ['Will the employer answer? Will said so, and Mr Young too. We will, since we are young.', 'Will the employer answer? A member said so, and a member too. We will, since we are young.'],
    ['A blacksmith and a patella', 'A blacksmith and a patella'],
    ['See `Jane Smith`', 'See `a member`'],
    ['[Jane Smith](https://e.org/jane-smith)', 'A member'],
  ])('%s', (before, after) => {
    expect(markdown(before)).toBe(after);
  });

  it('are out of the whole page, its title and its words in tables', () => {
    const { page } = showMinutes({ ...SMOOTH, title: 'Jane Smith’s farewell' }, SMOOTH_ABOUT, 'nameless', NO_NAMES);
    expect(page.title).toBe('Minutes: a member’s farewell');
    expect(JSON.stringify(page.blocks)).not.toMatch(/jane|smith|o’neill|priya|patel|will young/i);
  });

  it('of a mover and a seconder become what they did, under their motion alone', () => {
    const { page } = showMinutes(SMOOTH, SMOOTH_ABOUT, 'nameless', NO_NAMES);
    const text = blocksMarkdown(page.blocks);
    expect(text).toContain('Moved by a member at 18:56; seconded by another member.');
    expect(text).toContain('The mover said that a protocol costs nothing.');
    expect(text).toContain('Thanks to a member’s school for the hall.');
  });

  it('of a mover stand as that under what was debated, whatever was amended between', () => {
    const [motion] = STORMY.motions;
    const { page } = showMinutes({ ...STORMY, motions: [{ ...motion!, debate: 'Amina Khan spoke. Tom Baker did too.' }] }, SMOOTH_ABOUT, 'nameless', NO_NAMES);
    const text = blocksMarkdown(page.blocks);
    expect(text).toContain('Moved by a member at 18:35; seconded by another member. What it changed');
    expect(text).toContain('The mover spoke. A member did too.');
  });

  it('leave the branch its own name, unless somebody’s whole name stands in it', () => {
    const names = { official: 'Sam Northmoor', contact: '', others: [] };
    const text = (about: string, said: string) => blocksMarkdown(showMinutes({ ...JCNC, minutes: { ...JCNC.minutes, text: said } }, { ...SMOOTH_ABOUT, branch: about }, 'nameless', names).page.blocks);
    expect(text('Northmoor', 'Northmoor met. Sam spoke, and SAM NORTHMOOR said so at Northmoor.')).toContain('Northmoor met. The official spoke, and the official said so at Northmoor.');
    expect(text('Southmoor', 'Mr Northmoor met northmoor.')).toContain('The official met the official.');
    expect(text('Sam Northmoor', 'Sam Northmoor met.')).toContain('The official met.');
  });

  it('of three letters are found where they are written as names', () => {
    const { page } = showMinutes(JCNC, SMOOTH_ABOUT, 'nameless', NO_NAMES);
    expect(blocksMarkdown(page.blocks)).toContain('Moved by a member at 12:42; seconded by another member.');
  });
});
