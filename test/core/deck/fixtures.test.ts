import { describe, expect, test } from 'vitest';
import { AUDIENCES } from '../../../core/audience/model.ts';
import type { Slide } from '../../../core/deck/model.ts';
import { parseDeck } from '../../../core/deck/parse.ts';
import { writeDeck } from '../../../core/deck/write.ts';
import { findingLine } from '../../../core/findings.ts';
import { compose } from '../../../core/slides/compose.ts';
import type { Presentation } from '../../../core/slides/model.ts';
import { FIXTURE_DECKS, fixtureEdition, FOREIGN_DECKS, foreignEdition, foreignText } from '../../fixtures/read-fixture.ts';

const model = ({ id, layout, minutes, audience, optional, contentNote, line, bodyLine, origin, branchNotes, on, file, content }: Slide) =>
  ({ id, layout, minutes, audience, optional, contentNote, file, line, bodyLine, origin, branchNotes, on, content: content() });

/** The look is the same on every slide: its theme is said once. */
const withoutLooks = ({ look, slides, ...rest }: Presentation) =>
  ({ ...rest, theme: look.theme, slides: slides.map((slide) => Object.fromEntries(Object.entries(slide).filter(([name]) => name !== 'look'))) });

describe.each(FIXTURE_DECKS)('the fixture deck %s', (name) => {
  const edition = fixtureEdition(name);

  test('is written back as it was', () => {
    for (const deck of [edition.national]) expect(writeDeck(deck)).toBe(writeDeck(parseDeck({ name: 'deck.md', text: writeDeck(deck) }, deck.images)));
  });

  test('has the model that was reviewed', () => {
    expect({ meta: edition.deck.meta, slides: edition.deck.slides.map(model) }).toMatchSnapshot();
  });

  test('has the findings that were reviewed', () => {
    expect([...edition.branchFindings, ...edition.findings].map((finding) => `${finding.level} ${finding.code} ${findingLine(finding)}`)).toMatchSnapshot();
  });

  test.each(AUDIENCES)('shows %s what was reviewed', (audience) => {
    const { presentation, leftOut } = compose(edition, audience);
    expect({ presentation: withoutLooks(presentation), leftOut }).toMatchSnapshot();
  });
});

describe.each(FOREIGN_DECKS)('the foreign deck %s', (name) => {
  const text = foreignText(name);
  const edition = foreignEdition(name);

  test('opens without an error', () => {
    expect(edition.national.foreign).toBe(true);
    expect(edition.findings.filter((finding) => finding.level === 'error')).toEqual([]);
  });

  test('is written back as it was', () => expect(writeDeck(edition.national)).toBe(text));

  test('has the warnings and the slides that were reviewed', () => {
    expect(edition.findings.map(findingLine)).toMatchSnapshot();
    expect(withoutLooks(compose(edition, 'members').presentation)).toMatchSnapshot();
  });
});
