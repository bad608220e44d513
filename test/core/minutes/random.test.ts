import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../core/deck/content.ts';
import { draftMinutes } from '../../../core/minutes/draft.ts';
import { NO_NAMES } from '../../../core/minutes/gather.ts';
import { knownNames } from '../../../core/minutes/known-names.ts';
import { readMinutes } from '../../../core/minutes/read.ts';
import { showMinutes } from '../../../core/minutes/show.ts';
import { blocksMarkdown } from '../../../core/markdown/blocks.ts';
import { textsIn } from '../../../core/proof/said.ts';
import { wordsOf } from '../../../core/proof/words.ts';
import { ABOUT } from './meetings.ts';
import { personName, randomMeeting } from './random-meeting.ts';

const RUNS = { numRuns: Number(process.env['RANDOM_TEXTS'] ?? 300) };
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textOf = (blocks: readonly Block[]): string => spaced(textsIn(blocks).join('\n'));

test('whatever happens, every count, name, decision and action stands in the minutes as they read back', () => {
  fc.assert(fc.property(randomMeeting, (meeting) => {
    const { blocks } = readMinutes(draftMinutes(meeting, ABOUT));
    const said = textOf(blocks);
    const has = (text: string): void => expect(said).toContain(spaced(text));
    const { attendance, motions, tallies, decisions, actions, matters } = meeting;
    for (const name of [...attendance.people, ...attendance.apologies].map((each) => each.name)) has(name);
    for (const motion of motions) {
      has(motion.moved);
      has(motion.text);
      for (const one of [motion, ...motion.amendments]) {
        if (one.mover !== '') has(one.mover);
        if (one.seconder !== '') has(one.seconder);
        if (one.result) has(`For ${one.result.for}, against ${one.result.against}, abstentions ${one.result.abstain}`);
      }
    }
    for (const { question, options } of tallies) {
      has(`Show of hands: ${question}`);
      for (const { label, count } of options) has(`${label} ${count}`);
    }
    for (const { text } of decisions) has(text);
    for (const { text, owner } of actions) has(`${text} ${owner || 'Not said'}`);
    for (const { text, owner } of matters) {
      has(text);
      has(owner);
    }
    const start = meeting.sittings[0]?.n;
    const before = start === undefined ? undefined : attendance.log.findLast(({ n }) => n < start);
    // A first count just after the opening is the one at the start.
    const early = attendance.log.find(({ what }) => what === 'count');
    const atStart = ({ present }: { present: number }): string => `In the room at the start: ${present} ${present === 1 ? 'person' : 'people'}.`;
    const began = early && start !== undefined && early.n > start && said.includes(atStart(early)) && !said.includes(`the room was counted; ${early.present} then in the room`);
    if (before && !began) has(atStart(before));
    if (start !== undefined) {
      const told = began ? attendance.log.slice(attendance.log.indexOf(early) + 1) : attendance.log;
      const last = told.at(-1);
      if (last && last.n > start) has(`; ${last.present} then in the room.`);
      for (const each of told) if (each.what === 'count' && each.n > start) has(`the room was counted; ${each.present} then in the room`);
    }
    for (const item of meeting.items) has(item.title);
    expect(said).not.toMatch(/undefined|NaN|\bballot\b|vote of members/i);
  }), RUNS);
});

test('the page written as Markdown reads back as the same page', () => {
  fc.assert(fc.property(randomMeeting, (meeting) => {
    const { blocks } = readMinutes(draftMinutes(meeting, ABOUT));
    expect(textOf(readMinutes(blocksMarkdown(blocks, 2)).blocks)).toBe(textOf(blocks));
  }), RUNS);
});

test('no known name stands in the version without names, however it is written', () => {
  fc.assert(fc.property(randomMeeting, fc.option(fc.array(personName, { maxLength: 4 }), { nil: undefined }), (meeting, edited) => {
    const text = edited === undefined ? undefined : `${draftMinutes(meeting, ABOUT)}\n${edited.map((name, index) => (index % 2 === 0 ? `${name.toUpperCase()}’s **view** [on](mailto:${name.replace(/\s+/g, '.')}@e.org)` : name.replace(/ /g, '\u00a0**').concat('**'))).join('\n\n')}\n`;
    const { page } = showMinutes({ ...meeting, minutes: { ...meeting.minutes, text } }, ABOUT, 'nameless', NO_NAMES);
    // The end of one paragraph and the start of the next are no name.
    const words = ` ${wordsOf([page.title, page.note, ...textsIn(page.blocks), JSON.stringify(page.blocks)].join('\nparted\n')).join(' ')} `;
    for (const { words: name } of knownNames(meeting, NO_NAMES)) {
      expect(words).not.toContain(` ${name.join(' ')} `);
      if (name.length > 1) expect(words).not.toContain(` ${name.toReversed().join(' ')} `);
    }
  }), RUNS);
});
