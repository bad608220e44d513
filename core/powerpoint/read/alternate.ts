import type { Element } from '@xmldom/xmldom';
import { attr, firstBelow, kids } from './xml.ts';

/** Extensions whose content is read here: formulas, and the newer charts. */
const UNDERSTOOD = /^(?:a14|cx\d?)$/;

/**
 * The children of an element with each `mc:AlternateContent` replaced by what stands in it: the choice that is
 * understood, or else the fallback, which is made for programs that know no better.
 */
export function shownKids(parent: Element | undefined): Element[] {
  return kids(parent).flatMap((child) => (child.localName === 'AlternateContent' ? shownKids(chosen(child)) : [child]));
}

function chosen(alternate: Element): Element | undefined {
  const choices = kids(alternate, 'Choice');
  const known = choices.find((choice) => {
    const names = (attr(choice, 'Requires') ?? '').split(/\s+/).filter((name) => name !== '');
    return names.length > 0 && names.every((name) => UNDERSTOOD.test(name)) && firstBelow(choice, 'contentPart') === undefined;
  });
  const [fallback] = kids(alternate, 'Fallback');
  return known ?? (fallback !== undefined && kids(fallback).length > 0 ? fallback : choices[0]);
}
