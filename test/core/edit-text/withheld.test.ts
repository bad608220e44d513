import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AUDIENCES, type Audience } from '../../../core/audience/model.ts';
import { readComments, visibleText } from '../../../core/deck/comments.ts';
import { chartAt, placeChart, resizeChart } from '../../../core/edit-text/chart-form.ts';
import { toggleColumns } from '../../../core/edit-text/columns.ts';
import { toggleBold, toggleItalic } from '../../../core/edit-text/emphasis.ts';
import { indentItems, outdentItems } from '../../../core/edit-text/indent.ts';
import { insertBlock } from '../../../core/edit-text/insert-block.ts';
import { toggleBullets, toggleNumbers, toggleQuote, toggleTitle } from '../../../core/edit-text/line-marks.ts';
import { applyEdit, type TextCommand } from '../../../core/edit-text/model.ts';
import { placeTable, resizeTable, tableAt } from '../../../core/edit-text/table.ts';

const chart: TextCommand = (text, at) => {
  const found = chartAt(text, at);
  return found?.form && placeChart(text, at, resizeChart(found.form, 1, 1), found.range);
};
const table: TextCommand = (text, at) => {
  const found = tableAt(text, at);
  return found?.form && placeTable(text, at, resizeTable(found.form, 1, found.form.rows.length), found.range);
};
const COMMANDS: Record<string, TextCommand> = {
  bold: toggleBold, italic: toggleItalic, title: toggleTitle(2), bullets: toggleBullets, numbers: toggleNumbers, quote: toggleQuote,
  columns: toggleColumns, indent: indentItems, outdent: outdentItems, chart, table,
};

const MARKS = [
  '<!-- only: members -->', '<!-- only members -->\n', '<!-- only:\nmembers\n-->\n', '<!-- only: employer -->', '<!-- end -->', '<!-- end -->\n', '<!--\nonly: members -->', '<!-- a | b\nonly -->', '<!-- ',
];
const TEXTS = [
  '\n', '\n\n', '- ', '1. ', '> ', '## ', '**', '`', '| ', ' | ', '| a | b |\n|---|---|\n', '\n```\n', '::right::\n', 'word ', 'more',
  '```chart\ncategories: [A, B]\nseries:\n  All: [1, 2]\n  # <!-- only: members -->\n  Ours: [3, 4]\n  # <!-- end -->\nalt: One.\n```\n',
];
/** Texts in which every stretch of words can be told from every other, with a place in them. */
const place = fc.array(fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom(...TEXTS), fc.constant('SECRET')), { maxLength: 22 })
  .map((parts) => parts.map((part, index) => (part === 'SECRET' ? `SECRET${index}x` : part)).join(''))
  .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)));

function seenBy(audience: Audience, text: string): string[] {
  return visibleText(text, readComments(text, 1, [], false), audience).match(/SECRET\d+x/g) ?? [];
}

test.each(Object.entries(COMMANDS))('%s shows nobody what was kept from them', (_, command) => {
  fc.assert(fc.property(place, ([text, one, other]) => {
    const edit = command(text, { from: Math.min(one, other), to: Math.max(one, other) });
    if (!edit) return;
    const after = applyEdit(text, edit);
    for (const audience of AUDIENCES) expect(seenBy(audience, text)).toEqual(expect.arrayContaining(seenBy(audience, after)));
  }), { numRuns: 500 });
});

test('a block that is put in is for those alone whom the words at the cursor are for', () => {
  // Nothing is put into a fenced block: what is asked for there stands below it.
  fc.assert(fc.property(place.filter(([text]) => !text.includes('```')), ([text, at]) => {
    const words = `${text.slice(0, at)}SECRET99x${text.slice(at)}`;
    const after = applyEdit(words, insertBlock(words, { from: at + 4, to: at + 4 }, '| SECRET98x |\n| --- |'));
    const inComment = !visibleText(words, readComments(words, 1, [], false), 'anyone').includes('SECRET99x');
    for (const audience of AUDIENCES) {
      const shown = seenBy(audience, after);
      if (!inComment && !seenBy(audience, words).includes('SECRET99x')) expect(shown).not.toContain('SECRET98x');
      expect(seenBy(audience, words)).toEqual(expect.arrayContaining(shown.filter((each) => each !== 'SECRET98x')));
    }
  }), { numRuns: 1_000 });
});
