import type { ExportKind } from '../../bridge/contract.ts';
import { FILE_KINDS } from '../../core/export/formats.ts';

interface KindWords {
  name: string;
  /** Within a sentence. */
  called: string;
  purpose: string;
  /** Several files in a folder of their own. */
  inFolder: boolean;
}

/** What there is to say about a kind of export. */
export function kindWords(kind: ExportKind): KindWords {
  if (kind === 'jcnc-pack') {
    return { name: 'JCNC pack', called: 'JCNC pack', purpose: 'All that you take to a JCNC in one folder: the employer’s PowerPoint, the letters and papers for it, and a report of what was checked.', inFolder: true };
  }
  if (kind === 'filled') {
    return { name: 'The PowerPoint itself, filled in', called: 'the PowerPoint', purpose: 'The file that headquarters sent, in its own design, with your figures in it. Words that you changed here, and slides that you added, are not in it.', inFolder: false };
  }
  const { name, called = name, purpose, folder } = FILE_KINDS[kind];
  return { name, called, purpose, inFolder: folder !== undefined };
}
