import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { slideHtml } from '../../../core/slides/html.ts';
import type { ShownSlide } from '../../../core/slides/model.ts';
import { validatorErrors } from '../../support/ooxml-validate.ts';
import { named, packageFaults, partTrees } from '../powerpoint/package-checks.ts';
import { presentation } from '../powerpoint/build.ts';
import { brief, firstSlide, shown, slideEdition } from './make.ts';

const block = (yaml: string): string => `# When\n\n\`\`\`timeline\n${yaml}\n\`\`\`\n`;
const FIGURES = 'figures:\n  open: { label: Open, kind: count, value: 4, source: A report, as-of: 2025-06 }\n  secret: { label: Secret, kind: count, value: 987654, audience: [members] }\n';
const EVENTS = 'events:\n  - { date: 2025-09-16, label: "{{ open }} unions ask" }\n  - { date: 2025-02, label: Two }\n  - { date: 2025, label: "{{ secret }} came" }\n  - { date: "After that", label: Four }\nalt: Four events.';
const fileOf = (slide: ShownSlide): Promise<Uint8Array> => writePowerPoint({ presentation: presentation([slide]), pictures: new Map() });

describe('a timeline', () => {
  test('is read in its order: ISO dates are printed, other dates stay as written', () => {
    const edition = slideEdition(block(EVENTS), { figures: FIGURES });
    expect(firstSlide(edition).blocks).toMatchObject([{ type: 'timeline', alt: 'Four events.', events: [
      { date: '16 September 2025', label: '4 unions ask' }, { date: 'February 2025', label: 'Two' }, { date: '2025', label: '987,654 came' }, { date: 'After that', label: 'Four' },
    ] }]);
    expect(firstSlide(edition).sourceLine).toContain('A report, June 2025');
  });

  test('holds nothing that is withheld', () => {
    const text = JSON.stringify(shown(slideEdition(block(EVENTS), { figures: FIGURES }), 'employer'));
    expect(text).toContain('— came');
    expect(text).not.toMatch(/987,?654/);
  });

  test.each([
    ['events: one', 'error broken-timeline deck.md:10 when'],
    ['caption: A\nevents: []', 'error broken-timeline deck.md:11 when'],
    ['events:\n  - { date: 2025-09-16 }', 'error broken-timeline deck.md:11 when'],
    ['events:\n  - { date: 2025-09-16, label: A }\ncolour: red', 'warning unknown-key deck.md:12 when'],
    ['events: [', 'error broken-yaml deck.md:10 when'],
  ])('%j is said with its line', (yaml, finding) => {
    const { findings } = slideEdition(block(yaml));
    expect(brief(findings)).toContain(finding);
  });

  test('is a list in the order of time on screen, with a name', () => {
    const html = slideHtml(firstSlide(slideEdition(block('events:\n  - { date: "<b>", label: "a & b" }'))), { imageUrl: () => '' });
    expect(html).toContain('<figure class="timeline"><ol aria-label="Timeline"><li><span class="when">&lt;b&gt;</span> <span class="what">a &amp; b</span></li></ol></figure>');
  });

  test('is one group in PowerPoint, with alt text, its words in the order of time', async () => {
    const bytes = await fileOf(firstSlide(slideEdition(block(EVENTS), { figures: FIGURES })));
    expect(packageFaults(bytes)).toEqual([]);
    expect(await validatorErrors(bytes)).toEqual([]);
    const tree = partTrees(bytes).get('ppt/slides/slide1.xml');
    const [group] = tree ? named(tree, 'p:grpSp') : [];
    if (!group) throw new Error('no group');
    expect(named(group, 'p:cNvPr')[0]?.getAttribute('descr')).toBe('Four events.');
    expect(named(group, 'a:t').map((one) => one.textContent)).toEqual(['16 September 2025', '4 unions ask', 'February 2025', 'Two', '2025', '987,654 came', 'After that', 'Four']);
  });

  test('keeps every shape inside its group, however long the words are', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.lorem({ maxCount: 9 }), fc.lorem({ maxCount: 60 })), { minLength: 1, maxLength: 20 }), async (events) => {
      const yaml = `events:\n${events.map(([date, label]) => `  - { date: "${date}", label: "${label}" }`).join('\n')}`;
      const bytes = await fileOf(firstSlide(slideEdition(block(yaml))));
      const tree = partTrees(bytes).get('ppt/slides/slide1.xml');
      const [group] = tree ? named(tree, 'p:grpSp') : [];
      if (!group) throw new Error('no group');
      const boxes = named(group, 'a:xfrm').map((frame) => {
        const [off] = named(frame, 'a:off');
        const [ext] = named(frame, 'a:ext');
        const at = (element: typeof off, name: string): number => Number(element?.getAttribute(name));
        return { x: at(off, 'x'), y: at(off, 'y'), right: at(off, 'x') + at(ext, 'cx'), bottom: at(off, 'y') + at(ext, 'cy'), w: at(ext, 'cx'), h: at(ext, 'cy') };
      });
      const [outer, ...inner] = boxes;
      if (!outer) throw new Error('no box');
      expect(outer.bottom).toBeLessThanOrEqual(6_858_000);
      for (const box of inner) {
        expect(Math.min(box.w, box.h)).toBeGreaterThan(0);
        expect([box.x >= outer.x - 2, box.y >= outer.y - 2, box.right <= outer.right + 2, box.bottom <= outer.bottom + 2]).toEqual([true, true, true, true]);
      }
    }), { numRuns: 25 });
  });
});
