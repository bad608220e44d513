import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guidOf } from '../../../core/powerpoint/mend/sections.ts';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import type { ShownSlide } from '../../../core/slides/model.ts';
import { validatorErrors } from '../../support/ooxml-validate.ts';
import { presentation, slide } from './build.ts';
import { named, packageFaults, partTrees } from './package-checks.ts';

async function sectionsIn(slides: ShownSlide[]): Promise<[string | null, (string | null)[]][]> {
  const bytes = await writePowerPoint({ pictures: new Map(), presentation: presentation(slides) });
  expect(packageFaults(bytes)).toEqual([]);
  expect(await validatorErrors(bytes)).toEqual([]);
  return named(partTrees(bytes).get('ppt/presentation.xml')!, 'p14:section').map((one) => [one.getAttribute('name'), named(one, 'p14:sldId').map((each) => each.getAttribute('id'))]);
}

describe('the sections of a file', () => {
  it('are its section slides, each with what follows; what comes before them is called after the deck', async () => {
    expect(await sectionsIn([
      slide('Welcome', [], { layout: 'title' }), slide('Why & how', [], { layout: 'section' }), slide('One'), slide('Two'), slide('Next', [], { layout: 'section' }),
    ])).toEqual([['Act now for fairer, safer inspection', ['256']], ['Why & how', ['257', '258', '259']], ['Next', ['260']]]);
  });

  it('begin with the first slide where that is one, and have a name even without a title', async () => {
    expect(await sectionsIn([slide(undefined, [], { layout: 'section', label: ' ' }), slide('One')])).toEqual([['Section 1', ['256', '257']]]);
  });

  it('are each called by a name of their own', async () => {
    const sections = await sectionsIn([slide('One'), slide('Act now for FAIRER, safer inspection', [], { layout: 'section' }), slide('Act now for fairer, safer inspection (2)', [], { layout: 'section' })]);
    expect(sections.map(([name]) => name)).toEqual(['Act now for fairer, safer inspection', 'Act now for FAIRER, safer inspection (2)', 'Act now for fairer, safer inspection (2) (2)']);
  });

  it('hold a content note with the slide that it stands before, and begin at none', async () => {
    const note = slide('Before the next slide', [], { layout: 'section', id: 'a--content-note' });
    expect(await sectionsIn([slide('One'), note, slide('Two')])).toEqual([]);
    expect(await sectionsIn([slide('Why', [], { layout: 'section' }), note, slide('Two'), { ...note, id: 'b--content-note' }, slide('Next', [], { layout: 'section' }), slide('Three')]))
      .toEqual([['Why', ['256', '257', '258']], ['Next', ['259', '260', '261']]]);
  });

  it('begin with a slide that says so as well, under that name', async () => {
    expect(await sectionsIn([slide('One'), slide('Two', [], { section: 'What we ask' }), slide('Three')])).toEqual([['Act now for fairer, safer inspection', ['256']], ['What we ask', ['257', '258']]]);
  });

  it('are none where no slide is one', async () => {
    expect(await sectionsIn([slide('One')])).toEqual([]);
  });
});

it('a GUID is the same for the same text, and another for another', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (one, other) => {
    expect(guidOf(one)).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}\}$/);
    expect(guidOf(one) === guidOf(other)).toBe(one === other);
  }), { numRuns: 1000 });
});
