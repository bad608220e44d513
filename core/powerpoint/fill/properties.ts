import type { PartPlaces } from '../../opc/part-places.ts';
import type { Splice } from '../../opc/places.ts';
import { cleanLine } from '../text/clean.ts';
import { putText } from './texts.ts';

interface Named {
  title: string;
  author: string;
  kept: number;
  handsOver: boolean;
  slides: ReadonlySet<string>;
}

/** What a file that is handed over may say of its program and its slides. */
const PLAIN: ReadonlySet<string> = new Set(['Application', 'AppVersion', 'PresentationFormat', 'Slides', 'Notes', 'HiddenSlides', 'ScaleCrop', 'LinksUpToDate', 'SharedDoc', 'HyperlinksChanged']);

/** What the file says of itself, without the titles of slides that are gone, and for others without who it belongs to. */
export function appProperties({ text, root }: PartPlaces, { kept, handsOver, slides }: Named): Splice[] {
  if (!handsOver && slides.size === 0) return [];
  return (root.children[0]?.children ?? []).flatMap((place): Splice[] => {
    if (place.local === 'Slides') return [putText(text, place, String(kept))];
    if (handsOver && (place.local === 'Notes' || place.local === 'HiddenSlides')) return [putText(text, place, '0')];
    const goes = handsOver ? !PLAIN.has(place.local) : place.local === 'HeadingPairs' || place.local === 'TitlesOfParts';
    return goes ? [{ from: place.start, to: place.end, text: '' }] : [];
  });
}

/** Title, makers and dates, and nothing else that somebody wrote about the file. */
export function coreProperties({ text, root }: PartPlaces, { title, author }: Named): Splice[] {
  return (root.children[0]?.children ?? []).flatMap((place): Splice[] => {
    if (place.local === 'title') return [putText(text, place, cleanLine(title))];
    if (place.local === 'creator' || place.local === 'lastModifiedBy') return [putText(text, place, cleanLine(author))];
    return place.local === 'created' || place.local === 'modified' || place.local === 'language' ? [] : [{ from: place.start, to: place.end, text: '' }];
  });
}
