import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { bullets, link, mark, numbered, paragraph, presentation, slide } from './build.ts';
import { named, partTrees } from './package-checks.ts';

const values = (list: readonly Element[], attribute: string): (string | null)[] => list.map((one) => one.getAttribute(attribute));

describe('text on a slide', () => {
  it('numbers lists from their start and starts again after a break', async () => {
    const bytes = await writePowerPoint({ pictures: new Map(), presentation: presentation([
      slide('Numbers', [numbered(3, 'Three', [paragraph('Four'), paragraph('more of it'), numbered(1, 'inner')], 'Five')]),
    ]) });
    const one = partTrees(bytes).get('ppt/slides/slide1.xml');
    expect(one && values(named(one, 'a:buAutoNum'), 'startAt')).toEqual(['3', '3', null, '5']);
  });

  it('keeps every emphasis, and links to the web and to mail alone', async () => {
    const bytes = await writePowerPoint({ pictures: new Map(), presentation: presentation([
      slide('Marks', [paragraph([
        mark('strong', 'b'), mark('em', 'i'), mark('del', 'd'), mark('sub', 's'), mark('sup', 'p'), mark('underline', 'u'), { type: 'code', text: 'c' },
        link('https://example.org/?a=1&b="2" 3', 'web'), link('mailto:a@example.org', 'mail'), link('file:///etc/passwd', 'file'),
        link('javascript:alert(1)', 'script'), link('https://[bad', 'bad'), link('images/x.png', 'relative'),
      ])]),
    ]) });
    const all = partTrees(bytes);
    const one = all.get('ppt/slides/slide1.xml');
    const properties = one === undefined ? [] : named(one, 'a:rPr');
    for (const [attribute, value] of [['b', '1'], ['i', '1'], ['strike', 'sngStrike'], ['baseline', '-25000'], ['baseline', '30000'], ['u', 'sng']] as const) {
      expect(properties.filter((run) => run.getAttribute(attribute) === value)).toHaveLength(1);
    }
    expect(one && values(named(one, 'a:latin'), 'typeface')).toEqual(['Courier New']);
    const rels = all.get('ppt/slides/_rels/slide1.xml.rels');
    const external = rels === undefined ? [] : named(rels, 'Relationship').filter((entry) => entry.getAttribute('TargetMode') === 'External');
    expect(values(external, 'Target')).toEqual(['https://example.org/?a=1&b=%222%22%203', 'mailto:a@example.org']);
  });

  it('reduces text only as far as it must, and not under 16 points at the deck\'s own reductions', async () => {
    const scales: number[] = [];
    for (const count of [1, 12, 14, 17]) {
      const items = Array.from({ length: count }, (_, index) => paragraph(`Bullet ${index + 1}`));
      const bytes = await writePowerPoint({ pictures: new Map(), presentation: presentation([
        slide('Small', [bullets([...items, bullets([paragraph('Two'), bullets('Three')])])]),
      ]) });
      const one = partTrees(bytes).get('ppt/slides/slide1.xml');
      const scale = Number(one === undefined ? 0 : named(one, 'a:normAutofit').at(-1)?.getAttribute('fontScale') ?? 100_000) / 100_000;
      scales.push(scale);
      for (const run of one === undefined ? [] : named(one, 'a:rPr').slice(1)) {
        const size = run.getAttribute('sz');
        if (size !== null && scale >= 0.68) expect((Number(size) / 100) * scale).toBeGreaterThanOrEqual(15.9);
      }
    }
    expect(scales[0]).toBe(1);
    expect(scales.toSorted((a, b) => b - a)).toEqual(scales);
    expect(new Set(scales).size).toBeGreaterThan(2);
  });
});
