import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../core/branch/edition.ts';
import type { Audience } from '../../core/audience/model.ts';
import { exportVersion, type ExportOrder } from '../../files/export/export-version.ts';
import { writePack } from '../../files/jcnc-pack/write-pack.ts';
import { named, packageFaults, partTrees } from '../core/powerpoint/package-checks.ts';
import { readDeckCase } from '../support/every-deck.ts';
import { buildTemplate, ODD, templateParts, USUAL } from '../support/build-template.ts';
import { validatorErrors } from '../support/ooxml-validate.ts';
import { zipped } from '../support/small-pptx.ts';
import { fill, tempFolder } from './temp.ts';

const folder = tempFolder();
const CASE = { deck: 'decks/fairer-inspection', branch: 'decks/example-branch/branch.yaml' };

/** A template whose layouts say something. */
function saying(...texts: readonly string[]): Uint8Array {
  const parts = templateParts(USUAL);
  const layout = 'ppt/slideLayouts/slideLayout2.xml';
  const shapes = texts.map((text, index) => `<p:sp><p:nvSpPr><p:cNvPr id="${80 + index}" name="Said"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`);
  parts[layout] = String(parts[layout]).replace('</p:spTree>', `${shapes.join('')}</p:spTree>`);
  return zipped(parts);
}

describe('an export that wears a template', () => {
  let order: Pick<ExportOrder, 'folders' | 'edition' | 'leaveOutIncomplete' | 'format'>;
  let edition: Edition;
  beforeAll(async () => {
    const read = await readDeckCase(CASE);
    ({ edition } = read);
    order = { folders: { deck: read.folder, branch: [] }, edition, leaveOutIncomplete: true, format: 'pptx' };
    fill(folder, { 'usual.potx': buildTemplate(USUAL), 'odd.potx': buildTemplate(ODD), 'no.docx': 'no Office file' });
  });
  const run = (audience: Audience, template: string, name: string) =>
    exportVersion({ ...order, audience, target: join(folder, name), template: { path: join(folder, template), name: template } });

  it.each(['usual.potx', 'odd.potx'])('is as sound and as clean as any, for every audience, on %s', async (template) => {
    for (const audience of edition.deck.meta.audiences) {
      const { path, report } = await run(audience, template, `${audience}.pptx`);
      const bytes = new Uint8Array(readFileSync(path));
      expect(report.proof.result).toBe('clean');
      expect(packageFaults(bytes).filter((fault) => !fault.endsWith('in no placeholder of its layout'))).toEqual([]);
      expect(await validatorErrors(bytes)).toEqual([]);
    }
  }, 60_000);

  it('says what the template lacks, and what is continued further', async () => {
    const { remarks } = await run('members', 'odd.potx', 'remarks.pptx');
    expect(remarks).toEqual([
      expect.stringMatching(/^The template has no layout for two columns: slides \d+ and \d+ use “Inhalt mit Überschrift”\.$/),
      expect.stringMatching(/^The template has no layout for a quote: slide \d+ uses “Inhalt mit Überschrift”\.$/),
      expect.stringMatching(/^The template leaves less room than the screen: slides [\d, and]+ of the file are continued further than in Branchdeck\.$/),
    ]);
  });

  it('counts the few words of its layouts as design, and finds a sentence that is withheld', async () => {
    const notes = edition.deck.slides.flatMap(({ source }) => source.notes.split(/\r?\n/));
    const sentence = notes.flatMap((line) => line.split('. ')).find((each) => /^[A-Z][A-Za-z’', ]{50,}$/.test(each)) ?? '';
    expect(sentence).not.toBe('');
    const few = sentence.split(' ').slice(0, 4).join(' ');
    fill(folder, { 'few.pptx': saying(few, few, few, few, few, few), 'sentence.pptx': saying(sentence) });
    expect((await run('employer', 'few.pptx', 'few-out.pptx')).report.proof.result).toBe('clean');
    await expect(run('employer', 'sentence.pptx', 'sentence-out.pptx')).rejects.toMatchObject({ code: 'withheld' });
    expect(existsSync(join(folder, 'sentence-out.pptx'))).toBe(false);
  });

  it('has the branch’s details where the template’s design has tokens, and nothing where they have no value in that version', async () => {
    fill(folder, { 'tokens.pptx': saying('Office of {{ bra</a:t></a:r><a:r><a:rPr lang="en-GB" b="1"/><a:t>nch.name }} in {{ Branch.region }}', '{{ local-strike-fund }}', '{{ nothing here', 'Two braces: \\{{') });
    const { path, remarks } = await run('employer', 'tokens.pptx', 'tokens-out.pptx');
    const layout = [...partTrees(new Uint8Array(readFileSync(path)))].find(([, tree]) => named(tree, 'p:cSld')[0]?.getAttribute('name') === 'Title and Content')?.[1];
    const said = (layout === undefined ? [] : named(layout, 'a:t')).map((one) => one.textContent);
    expect(said).toContain('Office of Example branch: Northmoor');
    expect(said).toContain(' in North East');
    expect(said.filter((text) => text?.includes('{{'))).toEqual(['Two braces: {{']);
    expect(remarks).toContain('On the template’s own design blanks have no value in this version, and are left empty: {{ local-strike-fund }}, {{ nothing here.');
    expect(await validatorErrors(new Uint8Array(readFileSync(path)))).toEqual([]);
  });

  it('is not begun with what is no template', async () => {
    await expect(run('members', 'no.docx', 'none.pptx')).rejects.toMatchObject({ code: 'bad-input', message: expect.stringMatching(/^no\.docx can’t be used as a template\. /) as string });
    await expect(run('members', 'missing.potx', 'none.pptx')).rejects.toMatchObject({ code: 'not-found' });
    await expect(exportVersion({ ...order, audience: 'members', format: 'md', target: join(folder, 'none.md'), template: { path: join(folder, 'usual.potx'), name: 'usual.potx' } })).rejects.toMatchObject({ code: 'usage' });
    expect(existsSync(join(folder, 'none.pptx'))).toBe(false);
  });

  it('may be part of a JCNC pack', async () => {
    const pack = await writePack({ ...order, leaveOutIncomplete: true, target: join(folder, 'pack'), template: { path: join(folder, 'odd.potx'), name: 'odd.potx' } });
    expect(pack.remarks).not.toEqual([]);
    expect(pack.reports.every(({ proof }) => proof.result === 'clean')).toBe(true);
  });
});
