import { basename } from 'node:path';
import type { Audience } from '../../core/audience/model.ts';
import { THEME_NAMES, type ThemeName } from '../../core/slides/themes/model.ts';
import { exportVersion } from '../../files/export/export-version.ts';
import { EVERY_DECK, readDeckCase, type DeckCase } from '../support/every-deck.ts';

interface OfficeCase extends DeckCase {
  theme: ThemeName | undefined;
}

/** The decks whose slides are looked at in every theme, with the branch that fills them where there is one. */
const hasEveryTheme = ({ deck, branch }: DeckCase): boolean => branch !== undefined || deck.endsWith('jcnc-briefing');

const CASES: readonly OfficeCase[] = EVERY_DECK.flatMap((one): OfficeCase[] =>
  (hasEveryTheme(one) ? THEME_NAMES.map((theme) => ({ ...one, theme })) : [{ ...one, theme: undefined }]));

const nameOf = ({ deck, branch, theme }: OfficeCase, audience: Audience, only: boolean): string => [
  basename(deck, '.md'), ...(branch === undefined ? [] : ['with-branch']), ...(only ? [] : [audience]), ...(theme === undefined ? [] : [theme]),
].join('-');

/** Exports every deck for every audience. @returns the names of the files, without their ending */
export async function exportEverything(folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const one of CASES) {
    const { edition, folder: deck } = await readDeckCase(one, one.theme);
    const { audiences } = edition.deck.meta;
    for (const audience of audiences) {
      const name = nameOf(one, audience, audiences.length === 1);
      await exportVersion({ folders: { deck, branch: [] }, edition, audience, leaveOutIncomplete: true, format: 'pptx', target: `${folder}/${name}.pptx` });
      names.push(name);
    }
  }
  return names;
}
