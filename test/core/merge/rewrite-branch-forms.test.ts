import { describe, expect, it } from 'vitest';
import { parseBranch } from '../../../core/branch/parse.ts';
import { rewriteBranch } from '../../../core/merge/rewrite-branch.ts';

const TEXT = `# Ours
deck: demo
base-version: '1'
profile:
  branch: {name: Northmoor}
figures:
  here: { value: 12, source: "Head  count" }   # counted twice
slides:
  off:
    - asks   # too blunt for heads
    # poll stays
  on: [end,   poll]   # both
  notes:
    # from Kay
    asks: Ask Kay.   # by phone
  edits:
    # agreed 3 Nov
    asks:
      # why
      markdown: "## What we ask\\n\\n- Write to your employer\\n- Talk to your governors at Easter\\n\\nThank you."   # m
      from: "## What we ask\\n\\n- Write to your employer\\n- Talk to your governors\\n\\nThank you."
`;
const read = (text: string) => parseBranch({ name: 'branch.yaml', text }).layer;
const before = read(TEXT);
const { asks } = before.slides.edits;
if (!asks) throw new Error('no edit');

describe('a branch’s file that goes to a new version', () => {
  it('keeps every other line where the version alone changed', () => {
    expect(rewriteBranch(TEXT, before, { ...before, baseVersion: '2' })).toBe(TEXT.replace("'1'", "'2'"));
  });
  it('keeps its line endings and its byte-order mark’s text', () => {
    const windows = TEXT.replaceAll('\n', '\r\n');
    expect(rewriteBranch(windows, before, { ...before, baseVersion: '2' })).toBe(windows.replace("'1'", "'2'"));
  });
  it('keeps the remarks and the forms of what is called otherwise now', () => {
    const after = {
      ...before, figures: { there: before.figures['here'] ?? { value: 0, source: '', asOf: '', enteredBy: '' } },
      slides: { ...before.slides, off: ['ours'], notes: { ours: 'Ask Kay.' }, edits: { ours: asks } },
    };
    expect(rewriteBranch(TEXT, before, after)).toBe(TEXT.replaceAll('asks:', 'ours:').replace('- asks   #', '- ours #').replace('here:', 'there:'));
  });
  it('keeps the others’ remarks where an entry is taken out or put in', () => {
    const text = TEXT.replace('    # poll stays\n', '    - poll   # too long\n');
    const old = read(text);
    const written = rewriteBranch(text, old, { ...old, slides: { ...old.slides, off: ['poll', 'end', 'more'] } });
    expect(read(written).slides.off).toEqual(['poll', 'end', 'more']);
    expect(written).toContain('- poll   # too long\n    - end\n');
  });
  it('writes a quoted text that changed in one line', () => {
    const after = { ...before, slides: { ...before.slides, edits: { asks: { ...asks, from: asks.from.replace('governors', 'own governors') } } } };
    expect(rewriteBranch(TEXT, before, after)).toBe(TEXT.replace('your governors\\n', 'your own governors\\n'));
  });
});
