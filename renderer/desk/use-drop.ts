import { useEffect, useState } from 'react';
import { isPictureFile } from '../pictures/offer.ts';
import { isTemplateFile, templateTarget } from '../export/template-target.ts';
import { fileTarget, markDropPlace } from '../replies/file-target.ts';
import { isSheetFile } from '../../core/sheet/sheet-files.ts';
import { sheetTarget } from '../region/sheet/sheet-target.ts';
import { pictureTarget } from '../pictures/picture-target.ts';

/** What is said while something is held over the window. */
export const DROP_WORDS = { deck: 'Drop the deck here to open it', picture: 'Drop the picture here to put it on the slide', template: 'Drop the template here to have the slides look like it', sheet: 'Drop a spreadsheet here to take its figures, or a deck to open it' } as const;

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

const holdsPicture = (event: DragEvent): boolean =>
  [...(event.dataTransfer?.items ?? [])].some(({ kind, type }) => kind === 'file' && type.startsWith('image/'));

/**
 * Takes files and folders dropped anywhere on the window: whatever a page takes them for, a picture for the slide that is
 * open, a template where one is asked for, anything else as decks.
 * What is held over the window, while something is.
 */
export function useDrop(onPaths: (paths: string[]) => void, onStrayPicture: () => void): keyof typeof DROP_WORDS | undefined {
  const [over, setOver] = useState<keyof typeof DROP_WORDS>();
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const files = fileTarget();
      if (files) return markDropPlace(files.placeAt(event.target instanceof Element ? event.target : null));
      setOver(holdsPicture(event) ? 'picture' : templateTarget() ? 'template' : sheetTarget() ? 'sheet' : 'deck');
    };
    // Only when the pointer leaves the window is there nothing that it enters.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget !== null) return;
      setOver(undefined);
      markDropPlace(null);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      // The text that it is dropped on would take it for text.
      event.stopPropagation();
      setOver(undefined);
      const paths = [...(event.dataTransfer?.files ?? [])].map((each) => window.branchdeck.pathOf(each)).filter(Boolean);
      const files = fileTarget();
      markDropPlace(null);
      if (files) {
        if (document.querySelector('[role=dialog]') || paths.length === 0) return undefined;
        return files.take(paths, files.placeAt(event.target instanceof Element ? event.target : null));
      }
      const file = event.dataTransfer?.files[0];
      if (file && isPictureFile(file)) {
        // What a dialog asks comes first.
        if (document.querySelector('[role=dialog]')) return undefined;
        const take = pictureTarget();
        return take ? take(file) : onStrayPicture();
      }
      const takeTemplate = templateTarget();
      if (file && takeTemplate && isTemplateFile(file)) return takeTemplate(file);
      const takeSheet = sheetTarget();
      if (file && takeSheet && paths[0] !== undefined && isSheetFile(file.name) && !document.querySelector('[role=dialog]')) return takeSheet(paths[0]);
      return paths.length > 0 ? onPaths(paths) : undefined;
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop, true);
    };
  }, [onPaths, onStrayPicture]);
  return over;
}
