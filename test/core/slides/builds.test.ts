import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../core/slides/compose.ts';
import { buildSteps } from '../../../core/slides/builds.ts';
import { slideHtml } from '../../../core/slides/html.ts';
import { editionOf } from '../deck/make.ts';

const OURS = (body: string): string => `---\nformat: 1\nid: d\ntitle: D\naudiences: [members]\n---\n\n<!-- slide\nid: a\nbuilds: true\n-->\n${body}\n`;
const shown = (deck: string) => compose(editionOf(deck), 'members').presentation.slides;
const only = (deck: string) => {
  const [slide] = shown(deck);
  if (!slide) throw new Error('No slide');
  return slide;
};
const imageUrl = () => '';
/** The text of each step, what is there from the start first. */
function stepsOf(deck: string): string[] {
  const html = slideHtml(only(deck), { imageUrl, builds: true });
  const found = [...html.matchAll(/<(\w+) data-build="(\d+)"[^>]*>(.*?)(?=<\w+ data-build|$)/gs)];
  return found.map(([, , step = '', text = '']) => `${step} ${text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim()}`);
}

describe('what appears one by one', () => {
  it('is every block and every item of a list of the first level', () => {
    expect(stepsOf(OURS('## T\n\nIntro\n\n- One\n  - Inner\n- Two\n\n> Quoted\n'))).toEqual(['1 Intro', '2 One Inner', '3 Two', '4 Quoted']);
    expect(buildSteps(only(OURS('## T\n\nIntro\n\n- One\n- Two\n'))).count).toBe(3);
  });

  it('has a heading come with what it heads and a source with what it is the source of, and opens no slide empty', () => {
    expect(stepsOf(OURS('## T\n\nIntro\n\n### Part\n\nText\n\nSource: A poll, 2025\n'))).toEqual(['1 Intro', '2 Part', '2 Text', '2 Source: A poll, 2025']);
    expect(stepsOf(OURS('One\n\nTwo\n'))).toEqual(['1 Two']);
    expect(stepsOf(OURS('## T'))).toEqual([]);
  });

  it('goes through the left column, then the right', () => {
    const deck = OURS('## T\n\n- One\n\n::right::\n\n- Two\n').replace('builds: true', 'builds: true\nlayout: two-column');
    expect(stepsOf(deck)).toEqual(['1 One', '2 Two']);
  });

  it('is counted anew on each part of a slide that goes on', () => {
    const parts = shown(OURS(`## T\n\n${Array.from({ length: 40 }, (_, index) => `- Point number ${index + 1} is said in a few words`).join('\n')}\n`));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((part) => buildSteps(part).count)).toEqual(parts.map(({ blocks }) => (blocks[0]?.type === 'list' ? blocks[0].items.length : 0)));
  });

  it('is in no file: without being asked for, a slide has no mark of it', () => {
    const slide = only(OURS('## T\n\n- One\n- Two\n'));
    expect(slideHtml(slide, { imageUrl })).not.toContain('data-build');
    expect(slideHtml(slide, { imageUrl, builds: true }).replace(/ data-build="\d+"/g, '')).toBe(slideHtml(slide, { imageUrl }));
    expect(buildSteps(only(OURS('## T\n\n- One').replace('true', 'false')))).toEqual({ count: 0, steps: new Map() });
  });

  it('is told by another tool’s own marks', () => {
    expect(stepsOf('---\ntheme: black\nrevealOptions:\n  transition: none\n---\n\n## T\n\n- Always\n- Later <!-- .element: class="fragment" -->\n- Last <!-- .element: class="fragment" -->\n\nA paragraph\n<!-- .element: class="fragment" -->\n')).toEqual(['1 Later', '2 Last', '3 A paragraph']);
    expect(stepsOf('---\nmarp: true\n---\n\n# T\n\n- Always\n- There\n\nText\n\n* One\n  * Inner\n* Two\n\n1) Three\n')).toEqual(['1 One Inner', '2 Two', '3 Three']);
    expect(stepsOf('---\ntheme: seriph\n---\n\n# T\n\nAlways\n\n<v-clicks>\n\n- One\n  - Inner\n- Two\n\n</v-clicks>\n\n<v-click>\n\nThree\n\n</v-click>\n\nAlways too\n').slice(0, 2)).toEqual(['1 One Inner', '2 Two']);
    expect(buildSteps(only('---\ntheme: seriph\n---\n\n# T\n\n<v-click>\n\nThree\n\n</v-click>\n\nAlways\n')).count).toBe(1);
    expect(buildSteps(only('# T\n\n* One\n* Two\n')).count).toBe(0);
  });

  it('steps from 1 without a gap, whatever stands on the slide', () => {
    const block = fc.constantFrom('Text', '- A\n- B', '1. A\n2. B\n3. C', '### Head', '> Quote', 'Source: A poll', '***', '| A | B |\n|---|---|\n| 1 | 2 |', '```\ncode\n```');
    fc.assert(fc.property(fc.array(block, { maxLength: 5 }), fc.boolean(), (blocks, titled) => {
      for (const slide of shown(OURS(`${titled ? '## T\n\n' : ''}${blocks.join('\n\n')}`))) {
        const { count, steps } = buildSteps(slide);
        const values = new Set(steps.values());
        expect([...values].toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        const marks = new Set([...slideHtml(slide, { imageUrl, builds: true }).matchAll(/data-build="(\d+)"/g)].map(([, step]) => Number(step)));
        expect(marks).toEqual(values);
      }
    }), { numRuns: 500 });
  });
});
