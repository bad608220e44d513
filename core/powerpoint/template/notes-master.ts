import { NOTES_MASTER } from '../mend/file.ts';
import type { OfficePackage } from '../xml/package.ts';
import { OwnRelationships } from '../xml/relationships.ts';

const THEME = 'ppt/theme/theme1.xml';
const NOTES_THEME = 'ppt/theme/notesTheme1.xml';

/** Keeps the notes master that pptxgenjs wrote, and a theme for it, for a template that has none. */
export function keepNotesMaster(file: OfficePackage): { put: (file: OfficePackage) => string } {
  const [master, theme] = [file.text(NOTES_MASTER), file.text(THEME)];
  return {
    put(into) {
      into.put(NOTES_MASTER, master);
      into.put(NOTES_THEME, theme);
      const own = new OwnRelationships();
      own.add('theme', '../theme/notesTheme1.xml');
      own.write(into, NOTES_MASTER);
      return NOTES_MASTER;
    },
  };
}
