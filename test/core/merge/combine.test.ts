import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine } from '../../../core/merge/combine.ts';
import { joinUnits, unitsOf } from '../../../core/merge/units.ts';

const BASE = '## What we ask\n\nWe ask you for three things. Please answer by March.\n\n- Write to the chief inspector\n- Assess the risk\n- Release staff\n\n| Who | When |\n|---|---|\n| Heads | March |\n| Deputies | May |\n\n```chart\ntype: bar\ncategories: [A, B]\n```\n\nSource: a poll.';
const change = (...pairs: [string, string][]): string => pairs.reduce((text, [from, to]) => {
  expect(text).toContain(from);
  return text.replace(from, to);
}, BASE);

describe('units of a slide', () => {
  it('parts headings, paragraphs, items, rows, charts and markers', () => {
    expect(unitsOf(`${BASE}\n<!-- only: members -->\nFor us:\n  - one\n    goes on\n<!-- end -->\n\nNote:\nSay it.\n\n- slowly`).map(({ kind }) => kind))
      .toEqual(['heading', 'paragraph', 'item', 'item', 'item', 'head', 'row', 'row', 'fence', 'paragraph', 'marker', 'paragraph', 'item', 'marker', 'notes']);
  });
  it('gives the text back, whatever it is', () => {
    const line = fc.constantFrom('', '# A', 'words here', '- item', '  - inner', '> quoted', '```', '~~~ x', '| a | b |', '|---|---|', '<!-- only: members -->', '<!-- end -->', '<!-- a', 'b -->', 'Note:', '::right::', '1. one', '===', '    code');
    fc.assert(fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const text = lines.join('\n');
      const units = unitsOf(text);
      expect(units.map((unit) => unit.text + unit.gap).join('')).toBe(text.trim());
      expect(unitsOf(joinUnits(units, units)).map((unit) => unit.text)).toEqual(units.map((unit) => unit.text));
    }), { numRuns: Number(process.env['RUNS'] ?? 3_000) });
  });
});

describe('combining two changes', () => {
  it('takes changes of different blocks without asking', () => {
    const ours = change(['Assess the risk', 'Assess the risk in every school']);
    const theirs = change(['three things', 'four things'], ['Release staff\n', 'Release staff\n- Meet us each term\n'], ['| Deputies | May |', '| Deputies | June |']);
    expect(combine(BASE, ours, theirs)).toMatchObject({ safe: true, text: theirs.replace('Assess the risk', 'Assess the risk in every school') });
  });
  it('takes changes of bullets side by side', () => {
    expect(combine(BASE, change(['Assess the risk', 'Assess it']), change(['Release staff', 'Release leaders']))).toMatchObject({ safe: true, text: change(['Assess the risk', 'Assess it'], ['Release staff', 'Release leaders']) });
  });
  it('offers, and does not take, changes of other words in one block', () => {
    const found = combine(BASE, change(['by March', 'by Easter']), change(['three things', 'four things']));
    expect(found).toMatchObject({ safe: false, text: change(['three things', 'four things'], ['by March', 'by Easter']) });
  });
  it('offers what both put in at one place, the national first', () => {
    expect(combine(BASE, change(['Release staff\n', 'Release staff\n- Ours\n']), change(['Release staff\n', 'Release staff\n- Theirs\n']))).toMatchObject({ safe: false, text: change(['Release staff\n', 'Release staff\n- Theirs\n- Ours\n']) });
  });
  it('offers nothing where the same words, cell or chart changed', () => {
    expect(combine(BASE, change(['three things', 'two things']), change(['three things', 'four things']))).toBeUndefined();
    expect(combine(BASE, change(['| Heads | March |', '| Heads | April |']), change(['| Heads | March |', '| Heads | May |']))).toBeUndefined();
    expect(combine(BASE, change(['type: bar', 'type: pie']), change(['[A, B]', '[A, C]']))).toBeUndefined();
    expect(combine(BASE, change(['| Who | When |\n|---|---|', '| Who | When | Where |\n|---|---|---|']), change(['| Deputies | May |', '| Deputies | June |']))).toBeUndefined();
  });
  it('offers nothing where one side took out what the other changed', () => {
    expect(combine(BASE, change(['- Assess the risk\n', '- Assess the risk at once\n']), change(['- Assess the risk\n', '']))).toBeUndefined();
  });
  it('takes what both changed alike once', () => {
    const both = change(['three things', 'four things']);
    expect(combine(BASE, `${both}\n\nOurs.`, both)).toMatchObject({ safe: true, text: `${both}\n\nOurs.` });
  });
  it('keeps the branch’s words within what national now keeps for members', () => {
    const theirs = change(['- Assess the risk\n- Release staff', '<!-- only: members -->\n- Assess the risk\n- Release staff\n<!-- end -->']);
    expect(combine(BASE, change(['Assess the risk', 'Assess it']), theirs)).toMatchObject({ safe: true, text: theirs.replace('Assess the risk', 'Assess it') });
  });
  it('does not take it unasked where both say who may see what', () => {
    const ours = `<!-- only: members -->\n${BASE}\n<!-- end -->`;
    expect(combine(BASE, ours, change(['Source: a poll.', '<!-- only: employer -->\nSource: a poll.\n<!-- end -->']))?.safe ?? false).toBe(false);
  });
  it('takes a change of blank lines alone from the side that made it', () => {
    for (const [ours, theirs] of [['## A\nb', '## A\n\nb'], ['## A\n\nb', '## A\nb']] as const) expect(combine('## A\n\nb', ours, theirs)?.text).toBe('## A\nb');
  });
  it('is the other side’s text where one side changed nothing', () => {
    const words = fc.array(fc.constantFrom('one', 'two', 'three', '- item', '## Title', '', '| a | b |', '|---|---|'), { maxLength: 10 }).map((lines) => lines.join('\n'));
    fc.assert(fc.property(words, words, (base, other) => {
      const wanted = unitsOf(other).map(({ text }) => text);
      expect(unitsOf(combine(base, base, other)?.text ?? '?').map(({ text }) => text)).toEqual(wanted);
      expect(unitsOf(combine(base, other, base)?.text ?? '?').map(({ text }) => text)).toEqual(wanted);
    }), { numRuns: Number(process.env['RUNS'] ?? 3_000) });
  });

  const TIMELINE = '## When\n\n```timeline\nevents:\n  - { date: June, label: Asked }\n  - { date: July, label: Answered }\n  - { date: August, label: Met }\n```';
  const CHART = '## How many\n\n```chart\ntype: column\ncategories: [June, July]\nseries:\n  Sent: [120, 260]\n  Replies: [14, 61]\nalt: Letters by month.\n```';

  it('offers a timeline with what each put in at another place, to be read', () => {
    const ours = TIMELINE.replace('events:\n', 'events:\n  - { date: May, label: Our branch met }\n');
    const theirs = TIMELINE.replace('Met }', 'Met }\n  - { date: September, label: Decided }').replace('Answered', 'Answered in part');
    const both = theirs.replace('events:\n', 'events:\n  - { date: May, label: Our branch met }\n');
    expect(combine(TIMELINE, ours, theirs)).toMatchObject({ safe: false, text: both });
    expect(combine(TIMELINE, ours, TIMELINE.replace('events:\n', 'events:\n  - { date: April, label: Begun }\n'))).toBeUndefined();
  });

  it('offers a chart with a number put right in one row and other words elsewhere, and none whose categories changed', () => {
    const theirs = CHART.replace('260', '280');
    expect(combine(CHART, CHART.replace('Letters by', 'Letters that we know of, by'), theirs)).toMatchObject({ safe: false, text: theirs.replace('Letters by', 'Letters that we know of, by') });
    expect(combine(CHART, CHART.replace('[June, July]', '[June, July, August]').replace('14, 61', '14, 61, 70'), theirs)).toBeUndefined();
  });

  it('offers a picture that national replaced with the branch’s words for it, and never half of a number or token', () => {
    expect(combine('![Cover](images/a.png)', '![Cover of ours](images/a.png)', '![Cover](images/b.png)')?.text).toBe('![Cover of ours](images/b.png)');
    expect(combine('More than 1,400 came.', 'More than 2,400 came.', 'More than 1,500 came.')).toBeUndefined();
    expect(combine('Of {{ a-b }} all', 'Of {{ c-b }} all', 'Of {{ a-d }} all')).toBeUndefined();
  });

  it('offers a row of a table in which each changed another cell', () => {
    const row = BASE.replace('| Heads | March |', '| All heads | March |');
    expect(combine(BASE, row, BASE.replace('| Heads | March |', '| Heads | April |'))).toMatchObject({ safe: false, text: BASE.replace('| Heads | March |', '| All heads | April |') });
    expect(combine(BASE, row, BASE.replace('| Heads | March |', '| No heads | March |'))).toBeUndefined();
  });
});
