import type { Merging } from './merging.ts';
import { titleOf } from './slide-changes.ts';

/** Takes along which slides the branch switched off and on. */
export function mergeSwitches(merging: Merging): { off: string[]; on: string[] } {
  const { off, on } = merging.layer.slides;
  // What is kept of a removed slide is off, whatever the slide was.
  const kept = [...merging.kept.values()].map(({ id }) => id);
  return { off: [...new Set([...off.flatMap((id) => follow(id, off, merging)), ...kept])], on: [...new Set(on.flatMap((id) => follow(id, on, merging)))] };
}

function follow(id: string, all: readonly string[], merging: Merging): readonly string[] {
  const found = merging.where(id);
  if (found.kind === 'added') return [found.id];
  if (found.kind === 'unknown') return [id];
  return found.ids.filter((each) => {
    // Several slides in one: it is off, or on, where all of them were.
    const sources = merging.already ? [id] : (merging.changes.trace.sources.get(each) ?? [id]);
    const agreed = sources.every((source) => all.includes(source)) || !sources.includes(id);
    if (!agreed) {
      const slide = merging.newSlide(each);
      merging.calledOut.push({
        kind: 'switch', slide: each, figure: '', part: 'switch', found: '',
        says: `You had switched "${titleOf(merging.oldSlide(id)) || id}". It is part of "${titleOf(slide)}" now, which is ${slide?.on === true ? 'on' : 'off'} as national has it.`,
      });
    }
    return agreed;
  });
}
