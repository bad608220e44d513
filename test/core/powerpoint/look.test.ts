import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { THEME_NAMES, USUAL_LOOK, type LookChoice } from '../../../core/slides/themes/model.ts';
import { validatorErrors } from '../../support/ooxml-validate.ts';
import { pngAsset, slide } from './build.ts';
import { packageFaults, partTrees } from './package-checks.ts';
import { sample, samplePictures } from './sample.ts';

const LOGO = 'branch:images/logo.png';
const write = (look: LookChoice): Promise<Uint8Array> => {
  const rich = sample();
  const slides = [slide('Act now', [], { layout: 'title' }), ...rich.slides].map((one) => ({ ...one, look }));
  return writePowerPoint({ presentation: { ...rich, look, slides }, pictures: new Map([...samplePictures(), [LOGO, pngAsset(300, 100)]]) });
};
const attribute = (bytes: Uint8Array, part: string, name: string, of: string): string | null | undefined =>
  partTrees(bytes).get(part)?.getElementsByTagName(name).item(0)?.getAttribute(of);

describe.each(THEME_NAMES)('a file in the theme %s', (theme) => {
  it('is sound, with a branch\'s accent and logo too', async () => {
    const accent = theme === 'high-contrast' ? '#7fd0ff' : '#7a0c2e';
    for (const look of [{ ...USUAL_LOOK, theme }, { theme, accent, logo: { src: LOGO, alt: 'Northmoor logo' } }]) {
      const bytes = await write(look);
      expect(packageFaults(bytes)).toEqual([]);
      expect(await validatorErrors(bytes)).toEqual([]);
    }
  });

  it('has light and dark the right way round', async () => {
    const bytes = await write({ ...USUAL_LOOK, theme });
    expect(attribute(bytes, 'ppt/slideMasters/slideMaster1.xml', 'p:clrMap', 'bg1')).toBe(theme === 'high-contrast' ? 'dk1' : 'lt1');
  });
});

describe('a branch\'s logo', () => {
  it('is stored once, on the master and the title layout and on no slide, and has its alt text', async () => {
    const bytes = await write({ ...USUAL_LOOK, logo: { src: LOGO, alt: 'Northmoor & District logo' } });
    const logo = pngAsset(300, 100).bytes;
    const media = Object.entries(unzipSync(bytes)).filter(([name, part]) => name.startsWith('ppt/media/') && part.length === logo.length);
    expect(media).toHaveLength(1);
    const holders = [...partTrees(bytes)].filter(([, tree]) => [...tree.getElementsByTagName('p:cNvPr')].some((each) => each.getAttribute('descr') === 'Northmoor & District logo')).map(([name]) => name);
    expect(holders).toContain('ppt/slideMasters/slideMaster1.xml');
    expect(holders).toHaveLength(2);
    expect(holders.filter((name) => name.startsWith('ppt/slides/'))).toEqual([]);
  });

  it('is left out where its picture can\'t be shown', async () => {
    const bytes = await write({ ...USUAL_LOOK, logo: { src: 'branch:gone.png', alt: 'Northmoor logo' } });
    expect(packageFaults(bytes)).toEqual([]);
    expect([...partTrees(bytes).values()].some((tree) => [...tree.getElementsByTagName('p:cNvPr')].some((each) => each.getAttribute('descr') === 'Northmoor logo'))).toBe(false);
  });
});
