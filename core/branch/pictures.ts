import { readPicturePath } from '../deck/addresses.ts';
import type { BranchLayer } from './model.ts';

/**
 * `![alt](address` and `[label]: address`, the address in angle brackets or bare; `<img … src="address"`.
 * Bounded, so that no text of opening marks takes long.
 */
const NAMED =
  /(!\[(?:[^\]\\]|\\.){0,2000}\]\(\s{0,20}|^ {0,3}\[[^\]\n]{1,200}\]:\s{0,20})(?:<([^<>\n]+)>|((?:[^\s<>()]|\([^\s<>()]*\))+))|(<img\b[^>]{0,2000}?\bsrc\s{0,20}=\s{0,20})(?:"([^"]+)"|'([^']+)')/gim;

type Change = (path: string) => string | undefined;

/** A text with the pictures that `change` names anew; what it leaves undefined stays as it was written. */
const renameIn = (text: string, change: Change): string =>
  text.replace(NAMED, (all, mark: string | undefined, bracketed?: string, bare?: string, tag?: string, double?: string, single?: string) => {
    const target = readPicturePath(bracketed ?? bare ?? double ?? single ?? '');
    const next = target.kind === 'inside' ? change(target.path) : undefined;
    if (next === undefined || (target.kind === 'inside' && next === target.path)) return all;
    if (tag !== undefined) return `${tag}"${next}"`;
    return `${mark ?? ''}${/[\s<>()]/.test(next) ? `<${next}>` : next}`;
  });

function changed(layer: BranchLayer, change: Change): BranchLayer {
  const { profile, slides } = layer;
  const logo = readPicturePath(profile.branch.logo);
  return {
    ...layer,
    profile: { ...profile, branch: { ...profile.branch, logo: (logo.kind === 'inside' ? change(logo.path) : undefined) ?? profile.branch.logo } },
    slides: {
      ...slides,
      edits: Object.fromEntries(Object.entries(slides.edits).map(([id, edit]) => [id, { ...edit, markdown: renameIn(edit.markdown, change) }])),
      added: slides.added.map((added) => ({ ...added, markdown: renameIn(added.markdown, change) })),
    },
  };
}

/** Paths of the pictures that a branch's own texts and its logo name, each once. Some may lie in the deck's folder. */
export function picturesIn(layer: BranchLayer): string[] {
  const found = new Set<string>();
  changed(layer, (path) => void found.add(path));
  return [...found];
}

/** The same changes with pictures under new names. @param names from the path as it was to the new one */
export const renamePictures = (layer: BranchLayer, names: ReadonlyMap<string, string>): BranchLayer =>
  changed(layer, (path) => names.get(path));
