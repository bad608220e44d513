import type { Beginning } from '../ground.ts';
import { putNotesMaster } from '../mend/notes.ts';
import type { PowerPointTheme } from '../theme.ts';
import type { OfficePackage } from '../xml/package.ts';

/** A printed page: black on white, whatever the template's slides are like. */
const onPaper = (theme: PowerPointTheme): PowerPointTheme =>
  ({ ...theme, dark: false, colours: { ...theme.colours, ground: 'FFFFFF', tint: 'E7E6E6', ink: '000000', quiet: '44546A' } });

/** Puts a notes master in, with a theme of its own, for a template that has none. */
export function putSpareNotesMaster(file: OfficePackage, { lang, theme }: Pick<Beginning, 'lang' | 'theme'>): void {
  putNotesMaster({ file, lang }, onPaper(theme), 'notesTheme1.xml');
}
