import { describe, expect, it } from 'vitest';
import { setLook } from '../../../core/branch/change.ts';
import { makeEdition } from '../../../core/branch/edition.ts';
import { listChanges, putBack } from '../../../core/branch/list-changes.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { parseBranch } from '../../../core/branch/parse.ts';
import { readLayer } from '../../../core/branch/schema.ts';
import { branchYaml } from '../../../core/branch/write.ts';
import { compose, composeSlide } from '../../../core/slides/compose.ts';
import { slideHtml } from '../../../core/slides/html.ts';

const deck = (theme: string): { deck: { name: string; text: string }; figures: undefined; images: string[] } => ({
  deck: { name: 'deck.md', text: `---\nformat: 1\nid: d\ntitle: T\n${theme}audiences: [members, employer]\n---\n\n# Hello\n\n---\n\n<!-- slide\nid: poll\nlayout: chart\n-->\n## Poll\n\n\`\`\`chart\ntype: bar\nunit: percent\ncategories: [Yes, No]\nseries:\n  Us: [60, 40]\nalt: Most said yes.\n\`\`\`\n` },
  figures: undefined, images: [],
});
const edition = (layer: BranchLayer, theme = '') => makeEdition(deck(theme), layer, '2025-11-27');
const found = (layer: BranchLayer, theme = ''): string[] => edition(layer, theme).findings.map(({ code, file, line, about }) => `${code} ${file}:${line} ${about ?? ''}`.trim());
const layer = (look: Partial<BranchLayer['look']>): BranchLayer => setLook(blankLayer('d', ''), look);

describe('the look of a branch\'s slides', () => {
  it('is the deck\'s theme, or the branch\'s with its accent', () => {
    expect(edition(blankLayer('d', ''), 'theme: plain\n').look).toMatchObject({ theme: 'plain', accent: undefined });
    expect(edition(layer({ theme: 'high-contrast', accent: '7FD0FF' }), 'theme: plain\n').look).toMatchObject({ theme: 'high-contrast', accent: '#7fd0ff' });
  });

  it('is that of the deck alone where the changes are another deck\'s', () => {
    expect(edition({ ...layer({ theme: 'plain', accent: '#7a0c2e' }), deck: 'other' }).look).toMatchObject({ theme: 'campaign', accent: undefined });
  });

  it('says what is wrong with it, and uses the next best', () => {
    expect(found(blankLayer('d', ''), 'theme: sunny\n')).toEqual(['unknown-theme deck.md:5']);
    expect(found(layer({ theme: 'sunny' }))).toEqual(['unknown-theme branch.yaml:1 look.theme']);
    expect(found(layer({ accent: 'teal' }))).toEqual(['accent-wrong branch.yaml:1 look.accent']);
    expect(found(layer({ accent: '#ffee00' }))).toEqual(['accent-faint branch.yaml:1 look.accent']);
    expect(edition(layer({ accent: '#ffee00' })).look.accent).toBeUndefined();
    expect(found(layer({ theme: 'high-contrast', accent: '#ffee00' }))).toEqual([]);
  });

  it('is written, read with its lines, listed and put back', () => {
    const mine = layer({ theme: 'plain', accent: '#7a0c2e' });
    const file = { name: 'branch.yaml', text: branchYaml(mine) };
    expect(file.text).toContain('look:\n  theme: plain\n  accent: "#7a0c2e"\n');
    expect(parseBranch(file).layer.look).toEqual(mine.look);
    const { national } = edition(mine);
    const changes = listChanges(mine, national);
    expect(changes.map(({ kind, label }) => `${kind} ${label}`)).toEqual(['theme plain', 'accent #7a0c2e']);
    expect(changes.reduce((now, change) => putBack(now, change, national), mine).look).toEqual({ theme: '', accent: '' });
  });

  it('is blank in stores of older versions', () => {
    const { look: _, ...old } = blankLayer('d', '');
    expect(readLayer(old)).toMatchObject({ layer: { look: { theme: '', accent: '' } } });
  });

  it('is the same picture in the preview, the room and a list of slides, and a new one when it changes', () => {
    const options = { imageUrl: () => '' };
    const one = edition(layer({ accent: '#7a0c2e' }));
    const whole = compose(one, 'members').presentation.slides.map((slide) => slideHtml(slide, options));
    const single = one.deck.slides.map(({ id }) => composeSlide(one, id, 'members')).flatMap((slide) => (slide ? [slideHtml(slide, options)] : []));
    expect(single).toEqual(whole);
    expect(whole[1]).toContain('fill="#7a0c2e"');
    const other = edition(layer({ accent: '#1b4b91' }));
    expect(compose(other, 'members').presentation.slides.map((slide) => slideHtml(slide, options))[1]).toContain('fill="#1b4b91"');
  });
});
