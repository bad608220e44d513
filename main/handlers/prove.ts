import { basename, extname } from 'node:path';
import { makeEdition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import { saidToAudience } from '../../core/proof/said-to-audience.ts';
import { askToOpen } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';

const KINDS = ['pptx', 'docx', 'pdf', 'html'];

/** Files that were exported, or changed by hand since, looked through for what a version's readers may not have. */
export function proveHandlers({ library }: Services): HandlersOf<'prove'> {
  return {
    'prove.choose': async () => {
      const path = await askToOpen('Check a file', 'file', [{ name: 'PowerPoint, Word, PDF and HTML', extensions: KINDS }]);
      return path === undefined ? null : { path };
    },
    'prove.run': async ({ key, audience, path }) => {
      if (!KINDS.includes(extname(path).slice(1).toLowerCase())) throw new AppError('bad-input', `${basename(path)} is of a kind that can’t be checked.`, 'PowerPoint, Word, PDF and HTML files can.');
      const deck = await library.get(key);
      const edition = makeEdition(deck.sources, deck.layer, today());
      const { proveFile } = await import('../../files/proof/prove-file.ts');
      const { proof } = await proveFile(path, { edition, audience, said: saidToAudience(edition, audience) });
      return { fileName: basename(path), proof };
    },
  };
}
