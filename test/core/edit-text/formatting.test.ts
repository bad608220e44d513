import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toggleColumns } from '../../../core/edit-text/columns.ts';
import { toggleBold, toggleItalic } from '../../../core/edit-text/emphasis.ts';
import { indentItems, outdentItems } from '../../../core/edit-text/indent.ts';
import { toggleBullets, toggleNumbers, toggleQuote, toggleTitle } from '../../../core/edit-text/line-marks.ts';
import { applyEdit, type TextCommand } from '../../../core/edit-text/model.ts';
import { linesOf } from '../../../core/deck/lines.ts';
import { markedText, plainText, run, twice } from './make.ts';

const TOGGLES: Record<string, TextCommand> = {
  bold: toggleBold, italic: toggleItalic, title: toggleTitle(2), bullets: toggleBullets, numbers: toggleNumbers, quote: toggleQuote, columns: toggleColumns,
};
const COMMANDS: Record<string, TextCommand> = { ...TOGGLES, indent: indentItems, outdent: outdentItems };

describe('bold and italic', () => {
  test.each([
    ['one [two] three', 'one **[two]** three'],
    ['one **[two]** three', 'one [two] three'],
    ['one [**two**] three', 'one [two] three'],
    ['one t|wo three', 'one **t|wo** three'],
    ['one **t|wo** three', 'one t|wo three'],
    ['one | two', 'one **|** two'],
    ['one **|** two', 'one | two'],
    ['- [one\n- two]', '- **[one**\n- **two]**'],
    ['- **[one**\n- **two]**', '- [one\n- two]'],
    ['- [**one**\n- two]', '- **[one**\n- **two]**'],
    ['## [Our vote]', '## **[Our vote]**'],
    ['{{ branch|.name }} met', '**{{ branch|.name }}** met'],
    ['one [ two ]three', 'one  **[two]** three'],
    ['***[both]***', '*[both]*'],
  ])('%j becomes %j', (before, after) => expect(run(toggleBold, before)).toBe(after));

  test('italic goes in and out of bold', () => {
    expect(run(toggleItalic, '**[both]**')).toBe('***[both]***');
    expect(run(toggleItalic, '***[both]***')).toBe('**[both]**');
  });

  test('a chart’s lines are left alone', () => {
    expect(run(toggleBold, '```chart\ntype: [bar]\n```')).toBeUndefined();
  });
});

describe('lines', () => {
  test.each([
    [toggleTitle(2), '|Our vote', '## |Our vote'],
    [toggleTitle(2), '### Our |vote', 'Our |vote'],
    [toggleTitle(1), '- Our |vote', '# Our |vote'],
    [toggleBullets, '[one\n\ntwo]', '- [one\n\n- two]'],
    [toggleBullets, '- [one\n1. two]', '- [one\n- two]'],
    [toggleBullets, 'one\n|\ntwo', 'one\n- |\ntwo'],
    [toggleNumbers, '[one\n  a\n  b\ntwo]', '1. [one\n  1. a\n  2. b\n2. two]'],
    [toggleNumbers, '- [one\n- two]\n- three', '1. [one\n2. two]\n- three'],
    [toggleQuote, '[one\n\ntwo]', '> [one\n> \n> two]'],
    [indentItems, '- one\n- t|wo', '- one\n  - t|wo'],
    [indentItems, '1. one\n2. t|wo', '1. one\n   2. t|wo'],
    [outdentItems, '- one\n  - t|wo', '- one\n- t|wo'],
    [toggleColumns, 'left|\nmore', 'left\n\n::right::\n\n|\nmore'],
  ] satisfies [TextCommand, string, string][])('%o %j becomes %j', (command, before, after) => expect(run(command, before)).toBe(after));

  test('the first item of a list has nothing to hang under', () => {
    expect(run(indentItems, '- |one\n- two')).toBeUndefined();
    expect(run(outdentItems, '- |one')).toBeUndefined();
  });

  test('indented and moved out again a list is what it was', () => {
    const list = fc.array(fc.constantFrom('- a', '- b', '  - c'), { minLength: 2, maxLength: 8 }).map((items) => ['- first', ...items].join('\n'));
    fc.assert(fc.property(list, fc.nat(), (text, seed) => {
      const place = seed % (text.length + 1);
      const edit = indentItems(text, { from: place, to: place });
      if (!edit) return;
      const then = applyEdit(text, edit);
      const back = outdentItems(then, edit.select);
      expect(back && applyEdit(then, back)).toBe(text);
    }));
  });
});

describe.each(Object.entries(TOGGLES))('%s', (_, command) => {
  test('twice is not at all, on plain lines with LF and CRLF', () => {
    fc.assert(fc.property(plainText, ({ text, at }) => {
      expect(twice(command, text, at)).toBe(text);
    }));
  });
});

describe.each(Object.entries(COMMANDS))('%s', (name, command) => {
  test('selects what is there, and touches no line outside the selection', () => {
    fc.assert(fc.property(markedText, ({ text, at }) => {
      const edit = command(text, at);
      if (!edit) return;
      const after = applyEdit(text, edit);
      expect(edit.select.from).toBeGreaterThanOrEqual(0);
      expect(edit.select.from).toBeLessThanOrEqual(edit.select.to);
      expect(edit.select.to).toBeLessThanOrEqual(after.length);
      if (name === 'columns') return;
      const first = linesOf(`${text.slice(0, at.from)}x`).length - 1;
      const last = linesOf(`${text.slice(0, at.to)}x`).length;
      const before = linesOf(text);
      const then = linesOf(after);
      expect(then.slice(0, first)).toEqual(before.slice(0, first));
      expect(then.slice(then.length - (before.length - last))).toEqual(before.slice(last));
    }), { numRuns: 500 });
  });

  test('writes the line endings that it found', () => {
    fc.assert(fc.property(plainText, ({ text, at }) => {
      const edit = command(text, at);
      if (!edit || !text.includes('\r\n')) return;
      expect(applyEdit(text, edit).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }));
  });
});
