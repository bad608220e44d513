import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { rels, zipped } from '../../../support/small-pptx.ts';
import { templateParts, USUAL } from '../../../support/build-template.ts';
import { validatorErrors } from '../../../support/ooxml-validate.ts';
import { bullets, pngAsset, presentation, slide } from '../build.ts';
import { packageFaults, partTrees, named } from '../package-checks.ts';
import { wear } from './wear.ts';

const LAYOUT = 'ppt/slideLayouts/slideLayout2.xml';
const picture = (id: number, link: string, descr: string): string => `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Logo" descr="${descr}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip ${link}/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

/** A template whose author left in it whatever one can leave. */
function full(): Record<string, string | Uint8Array> {
  const parts = templateParts(USUAL);
  const text = (name: string): string => String(parts[name]);
  const into = (name: string, mark: string, more: string): void => { parts[name] = text(name).replace(mark, more + mark); };
  into(LAYOUT, '</p:spTree>', picture(90, 'r:embed="rId20"', String.raw`C:\Users\jane.headquarters\logo.png`)
    + picture(91, 'r:link="rId21"', 'A linked picture')
    + '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="92" name="think-cell"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj r:id="rId22" progId="TCLayout"><p:embed/></p:oleObj></a:graphicData></a:graphic></p:graphicFrame>'
    + '<p:sp><p:nvSpPr><p:cNvPr id="94" name="Note" hidden="1"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>Kept by Jane</a:t></a:r></a:p></p:txBody></p:sp><!-- Jane was here -->'
    + picture(95, 'r:embed="rId20"', 'The house').replace('"rId20"/>', '"rId20"><a:extLst><a:ext uri="{BEBA8EAE-BF5A-486C-A8C5-ECC9F3942E4B}"><a14:imgProps xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"><a14:imgLayer r:embed="rId26"><a14:imgEffect><a14:brightnessContrast bright="20000"/></a14:imgEffect></a14:imgLayer></a14:imgProps></a:ext></a:extLst></a:blip>')
    + '<p:sp><p:nvSpPr><p:cNvPr id="93" name="Address"><a:hlinkClick r:id="rId23"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"><a:hlinkClick r:id="rId24"/></a:rPr><a:t>House</a:t></a:r></a:p></p:txBody></p:sp>');
  parts[LAYOUT] = text(LAYOUT).replace('</p:cSld>', '<p:custDataLst><p:tags r:id="rId25"/></p:custDataLst></p:cSld>');
  parts['ppt/slideLayouts/_rels/slideLayout2.xml.rels'] = rels(
    ['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml'], ['rId20', 'image', '../media/Jane’s logo.png'.replace('’', '')], ['rId21', 'image', 'file:///C:/Users/jane.headquarters/other.png', true],
    ['rId22', 'oleObject', '../embeddings/secret.bin'], ['rId23', 'hyperlink', 'file:///C:/Users/jane.headquarters/plan.docx', true], ['rId24', 'hyperlink', 'https://example.org/house', true], ['rId25', 'tags', '../tags/tag1.xml'], ['rId26', 'hdphoto', '../media/before.wdp']);
  parts['ppt/media/before.wdp'] = 'Jane Headquarters, before';
  parts['ppt/media/Janes logo.png'] = pngAsset(8, 8).bytes;
  parts['ppt/embeddings/secret.bin'] = 'Jane Headquarters';
  parts['ppt/tags/tag1.xml'] = '<p:tagLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:tag name="OWNER" val="Jane Headquarters"/></p:tagLst>';
  parts['ppt/slides/slide1.xml'] = '<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name="Jane Headquarters"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:spTree></p:cSld></p:sld>';
  parts['ppt/slides/_rels/slide1.xml.rels'] = rels(['rId1', 'slideLayout', '../slideLayouts/slideLayout2.xml']);
  parts['ppt/presentation.xml'] = text('ppt/presentation.xml').replace('<p:sldSz', '<p:sldIdLst><p:sldId id="300" r:id="rId70"/></p:sldIdLst><p:sldSz').replace('</p:presentation>', '<p:modifyVerifier cryptProviderType="rsaAES"/></p:presentation>');
  parts['ppt/_rels/presentation.xml.rels'] = text('ppt/_rels/presentation.xml.rels').replace('</Relationships>', `${rels(['rId70', 'slide', 'slides/slide1.xml'], ['rId71', 'vbaProject', 'vbaProject.bin'], ['rId72', 'commentAuthors', 'commentAuthors.xml']).replace(/^.*?<Relationship /, '<Relationship ').replace('</Relationships>', '')}</Relationships>`);
  parts['ppt/vbaProject.bin'] = 'Sub AutoOpen() Jane Headquarters';
  parts['ppt/commentAuthors.xml'] = '<p:cmAuthorLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cmAuthor id="1" name="Jane Headquarters" initials="JH" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>';
  parts['docProps/core.xml'] = '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Jane Headquarters</dc:creator></cp:coreProperties>';
  parts['docProps/thumbnail.jpeg'] = 'Jane Headquarters';
  parts['_rels/.rels'] = rels(['rId1', 'officeDocument', 'ppt/presentation.xml'], ['rId2', 'core-properties', 'docProps/core.xml'], ['rId3', 'thumbnail', 'docProps/thumbnail.jpeg'], ['rId4', 'custom-properties', 'docProps/custom.xml']);
  parts['docProps/custom.xml'] = 'Jane Headquarters';
  return parts;
}

describe('what leaves a template', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const deck = presentation([slide('One', [bullets('A point')], { notes: [] })], { audience: 'employer' });
    ({ bytes } = await wear(zipped(full()), { presentation: deck, pictures: new Map() }));
  });

  it('is nothing of its author: no slide, macro, tag, comment, property, footer or name of a file', () => {
    const parts = unzipSync(bytes);
    expect(Object.entries(parts).filter(([name, part]) => /jane|headquarters|1 April 2019/i.test(name) || /jane|headquarters|1 April 2019/i.test(strFromU8(part, true))).map(([name]) => name)).toEqual([]);
    expect(Object.keys(parts).filter((name) => /vba|tags|comment|custom|thumbnail|embeddings|printer|wdp/i.test(name))).toEqual([]);
    expect(strFromU8(parts['ppt/presentation.xml'] ?? new Uint8Array())).not.toMatch(/modifyVerifier/);
  });

  it('is its logo, its own words and its web links', () => {
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).filter((name) => name.startsWith('ppt/media/'))).toEqual(['ppt/media/template1.png']);
    const layout = [...partTrees(bytes)].find(([, tree]) => named(tree, 'p:cSld')[0]?.getAttribute('name') === 'Title and Content')?.[1];
    expect(layout && named(layout, 'p:pic')).toHaveLength(2);
    expect(layout && named(layout, 'a:extLst')).toEqual([]);
    expect(layout && named(layout, 'a:t').map((one) => one.textContent)).toContain('House');
    expect(layout && named(layout, 'a:hlinkClick')).toHaveLength(1);
  });

  it('is a file as sound as any', async () => {
    expect(packageFaults(bytes).filter((fault) => !fault.includes('p:pic without alt text'))).toEqual([]);
    expect(await validatorErrors(bytes)).toEqual([]);
  });
});
