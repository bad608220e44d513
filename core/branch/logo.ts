import { readPicturePath } from '../deck/addresses.ts';
import type { PictureShelf } from '../deck/picture-shelf.ts';
import { shorten } from '../deck/pictures.ts';
import type { Finding } from '../findings.ts';
import type { LayerPlaces } from './places.ts';

const PATH = ['profile', 'branch', 'logo'] as const;

/** The picture that a branch's logo is; one that can't be found is a warning. @param logo the path as the branch's details have it, or blank */
export function findLogo(logo: string, shelf: PictureShelf, places: LayerPlaces): { src: string | undefined; findings: Finding[] } {
  if (logo.trim() === '') return { src: undefined, findings: [] };
  const target = readPicturePath(logo);
  const src = target.kind === 'inside' ? shelf.find(target.path)?.src : undefined;
  if (src !== undefined) return { src, findings: [] };
  return {
    src,
    findings: [{
      level: 'warning', code: 'missing-logo', ...places.at(PATH), slide: undefined, about: 'branch.logo',
      message: `The branch's logo "${shorten(logo)}" is not among its pictures. Choose it again in the branch's details.`,
    }],
  };
}
