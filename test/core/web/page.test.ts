import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../core/audience/model.ts';
import type { PictureAsset } from '../../../core/powerpoint/picture-asset.ts';
import type { Presentation } from '../../../core/slides/model.ts';
import { USUAL_LOOK } from '../../../core/slides/themes/model.ts';
import { webPage } from '../../../core/web/page.ts';
import { webPictures } from '../../../core/web/pictures.ts';
import { editionOf, HEAD, shown } from '../deck/make.ts';
import { image, paragraph, pngAsset, presentation, slide, text } from '../powerpoint/build.ts';
import { sample, samplePictures } from '../powerpoint/sample.ts';

const PLAYER = { script: 'PLAYER', style: 'STYLE' };
const page = (made: Presentation, pictures: ReadonlyMap<string, PictureAsset> = new Map()): Promise<string> => webPage({
  presentation: made, pictures: webPictures(pictures, (bytes) => Buffer.from(bytes).toString('base64')), player: PLAYER,
  hashOf: (words) => `sha256-of-${words.slice(0, 6)}`, onProgress: () => undefined, rest: () => Promise.resolve(),
});

describe('a version as one page', () => {
  it('has every slide with its place and its name, and nothing that is fetched', async () => {
    const made = await page(sample(), samplePictures());
    expect(made.match(/<section class="slide /g)).toHaveLength(sample().slides.length);
    expect(made).toContain('<div class="page" id="slide-3" data-label="What the new framework asks of leaders">');
    expect(made).toContain(`role="group" aria-roledescription="slide" aria-label="3 of ${sample().slides.length}"`);
    const addresses = [...made.matchAll(/(?:src|href|action|data|poster|srcset|url)\s*[=(]\s*["']?([^"')\s>]+)/g)].map(([, address]) => address ?? '');
    expect(addresses.filter((address) => !/^(?:data:image\/|#picture-)/.test(address))).toEqual(['https://www.example.org/advice?a=1&amp;b=2']);
  });

  it('lets nothing run or look otherwise than what is written into it', async () => {
    const made = await page(sample());
    expect(made).toContain(`content="default-src &#39;none&#39;; script-src &#39;sha256-of-PLAYER&#39;; style-src &#39;sha256-of-STYLE&#39; &#39;sha256-of-.bd-sl&#39;; img-src data:; font-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"`);
    expect(made).not.toMatch(/\s(?:style|on\w+)="/);
  });

  it('has its colours in a style sheet, for browsers that read none from attributes', async () => {
    const made = await page(presentation([...sample().slides], { look: { ...USUAL_LOOK, theme: 'plain' } }));
    expect(made).toMatch(/\.bd-slide \.slide\.slide\{--ground:#ffffff;[^}]*--ink:#[0-9a-f]{6}/);
    expect(made).toMatch(/\[data-look-fill="(#[0-9a-f]{6})"\]\{background-color:\1\}/);
  });

  it('holds a picture once however often it is shown, upright, under no name of its file', async () => {
    const sideways: PictureAsset = { ...pngAsset(40, 20), width: 20, height: 40, orientation: 6 };
    const slides = [1, 2, 3].map((number) => slide(`${number}`, [image('images/Mrs Smith.png', 'A street & a "hall".'), image('b.png', 'Held upright.')]));
    const made = await page(presentation(slides), new Map([['images/Mrs Smith.png', pngAsset(8, 6)], ['unused.png', pngAsset(3, 3)], ['b.png', sideways]]));
    expect(made.match(/data:image\/png;base64,/g)).toHaveLength(2);
    expect(made.match(/<use href="#picture-1"\/>/g)).toHaveLength(3);
    expect(made).toContain('<svg role="img" aria-label="A street &amp; a &quot;hall&quot;." width="8" height="6" viewBox="0 0 8 6">');
    expect(made).toMatch(/<image width="40" height="20" [^>]*transform="translate\(10 20\) rotate\(90\) scale\(1 1\) translate\(-20 -10\)"\/>/);
    expect(made).not.toMatch(/Smith|unused|images\//);
  });

  it('gives a picture that can’t be shown by what it shows', async () => {
    expect(await page(presentation([slide('One', [image('gone.png', 'A hall.')])]))).toContain('<p class="missing-picture">A hall.</p>');
  });

  it('has the notes for members alone, and refuses any that reached another version', async () => {
    const noted = slide('One', [paragraph([text('Words')])], { notes: [paragraph([text('Say this.')])] });
    expect(await page(presentation([noted]))).toContain('<details class="notes"><summary>Notes</summary><div><p>Say this.</p></div></details>');
    await expect(page(presentation([noted], { audience: 'employer' }))).rejects.toThrow('Speaker notes reached a version');
  });

  it('is the same text for the same input', async () => {
    expect(await page(sample(), samplePictures())).toBe(await page(sample(), samplePictures()));
  });
});

describe.each(['employer', 'public'] as const)('the page for %s', (audience: Audience) => {
  const only = (words: string): string => `<!-- only: members -->\n${words}\n<!-- end -->`;
  const deck = `${HEAD}<!-- slide\nid: canary-one\n-->\n# FINDME\n\nFINDME\n\n${only('CANARY')}\n\n![FINDME](a.png)\n\n${only('![CANARY](canary.png)')}\n\n<!-- CANARY -->\n\nNote:\nCANARY\n\n---\n\n<!-- slide\nid: canary-two\naudience: [members]\n-->\n# CANARY\n\n---\n\n## FINDME\n\n\`\`\`chart\ntype: bar\nunit: count\ncategories: [FINDME, Other]\nseries:\n  FINDME: [1, {{ secret }}]\n  CANARY: [{{ secret }}, {{ secret }}]\nalt: FINDME. {{ secret }}.\n\`\`\`\n\n[FINDME](https://e.org/{{ secret }})\n`;
  const edition = editionOf(deck, { images: ['a.png', 'canary.png'], figures: 'figures:\n  secret: { label: CANARY, kind: count, value: 987654, source: CANARY, audience: [members] }\n' });

  it('holds nothing that is withheld from them, ids and file names included', async () => {
    const pictures = new Map([['a.png', pngAsset(4, 4)], ['canary.png', pngAsset(4, 4)]]);
    const made = await page(shown(edition, audience), pictures);
    expect(made.match(/FINDME/g)?.length).toBeGreaterThan(6);
    expect(made.match(/canary|987654|987,654|notes?\b/gi)).toBeNull();
    expect(made.match(/data:image/g)).toHaveLength(1);
    expect(await page(shown(edition, 'members'), pictures)).toMatch(/CANARY/);
  });
});
