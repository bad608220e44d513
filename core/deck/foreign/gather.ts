import type { Finding } from '../../findings.ts';

/** Faults of text that a deck of another tool may hold on every slide. */
const GATHERED = /^(?:foreign-.*|html-removed|missing-alt|missing-picture|remote-address|path-outside|unsafe-address|unknown-token|unclosed-token|slide-bare|slide-too-full)$/;

/** On so many slides a fault is told of one by one. */
const SINGLY = 2;

/**
 * Says each kind of thing once a slide, and what stands on many slides once a deck, with its number and the place
 * where it comes first: the warnings of a deck that was made for another tool fit on a page.
 */
export function gatherFindings(findings: readonly Finding[]): Finding[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.level !== 'warning' || !GATHERED.test(finding.code)) continue;
    const kind = `${finding.code}\n${finding.file}`;
    const known = kinds.get(kind);
    if (known) known.push(finding);
    else kinds.set(kind, [finding]);
  }
  return findings.flatMap((finding) => {
    const all = finding.level === 'warning' ? kinds.get(`${finding.code}\n${finding.file}`) : undefined;
    if (!all || !GATHERED.test(finding.code)) return [finding];
    // A deck's look is one thing, and so are its headers, however often it is named.
    if (finding.code === 'foreign-look' || finding.code === 'foreign-frame') return all[0] === finding ? [finding] : [];
    const slides = new Set(all.map(({ slide }) => slide));
    const many = slides.size > SINGLY;
    const same = many ? all : all.filter(({ slide }) => slide === finding.slide);
    if (same[0] !== finding) return [];
    return [same.length === 1 ? finding : { ...finding, message: `${finding.message} ${more(same.length - 1, many ? slides.size - 1 : 0)}` }];
  });
}

const more = (count: number, slides: number): string => {
  const things = count === 1 ? 'There is 1 more like it' : `There are ${count} more like it`;
  return slides === 0 ? `${things} on this slide.` : `${things}, on ${slides} other slide${slides === 1 ? '' : 's'}.`;
};
