import { join } from 'node:path';
import { app, clipboard, shell } from 'electron';
import type { LetterChoice } from '../../bridge/contract.ts';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import { composeLetter } from '../../core/letters/compose.ts';
import { LETTER_FORMAT_NAMES, letterFileName } from '../../core/letters/formats.ts';
import type { ShownLetter } from '../../core/letters/model.ts';
import { letterMail, letterText, mailAddress } from '../../core/letters/text.ts';
import { paperId } from '../../core/ready/deck-facts.ts';
import { askToSave } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import { readOutsideLink } from '../outside-link.ts';
import { appPainter } from '../paint/app-painter.ts';
import { PATHS } from '../paths.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';

/** The letters and papers of a deck. */
export function letterHandlers({ library, madePapers, noteExports }: Services): HandlersOf<'letter'> {
  const written = new Set<string>();
  const editionOf = async (key: string): Promise<Edition> => {
    const deck = await library.get(key);
    return makeEdition(deck.sources, deck.layer, today());
  };
  const find = async ({ key, letterId, audience, date }: LetterChoice): Promise<{ edition: Edition; letter: ShownLetter }> => {
    const edition = await editionOf(key);
    const letter = composeLetter(edition, letterId, audience, { date });
    if (!letter) throw new AppError('not-found', 'This letter is no longer in the deck, or can’t be read.', 'Choose it again in the list.');
    return { edition, letter };
  };
  return {
    'letter.export': async ({ format, ...choice }) => {
      const { edition, letter } = await find(choice);
      const name = LETTER_FORMAT_NAMES[format];
      const fileName = letterFileName(letter.title, letter.audience, format);
      const target = await askToSave(`Save the letter as ${name}`, join(app.getPath('documents'), fileName), { name, extensions: [format] });
      if (target === undefined) return null;
      const { exportLetter } = await import('../../files/letters/export-letter.ts');
      const done = await exportLetter({ edition, letterId: choice.letterId, audience: choice.audience, date: choice.date, format, target, ifHeld: 'other-name', paper: { painter: appPainter, stylesheet: PATHS.letterStyle } });
      written.add(done.path);
      await noteExports(choice.key, [{ report: done.report, kind: format, path: done.path, letter: choice.letterId }]);
      madePapers.note(choice.key, paperId({ letter: choice.letterId, audience: choice.audience }), today());
      return { path: done.path, fileName: done.fileName, insteadOf: done.insteadOf, blanks: done.letter.blanks.length };
    },
    'letter.copy': async (choice) => {
      const { letter } = await find(choice);
      await clipboard.writeText(letterText(letter));
    },
    'letter.mail': async (choice) => {
      const mail = letterMail((await find(choice)).letter);
      const { href, whole } = mailAddress(mail);
      const link = readOutsideLink(href);
      if (link?.protocol !== 'mailto:') throw new AppError('internal', 'The mail program could not be opened.', 'Copy the letter as text for an email, and paste it there.');
      // An address can hold no more than a short text: the letter is on the clipboard then.
      if (!whole) await clipboard.writeText(mail.body);
      await shell.openExternal(link.href);
      return { whole };
    },
    'letter.showInFolder': ({ path }) => {
      if (!written.has(path)) throw new AppError('not-found', 'This file was not saved since Branchdeck was started.', 'Look for it where you saved it.');
      shell.showItemInFolder(path);
    },
  };
}
