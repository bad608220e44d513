import { own } from '../branch/own.ts';
import type { Merging } from './merging.ts';
import { titleOf } from './slide-changes.ts';

/** Takes along which slides the branch switched off and on. */
export function mergeSwitches(merging: Merging): { off: string[]; on: string[] } {
  const { off, on } = merging.layer.slides;
  // What is kept of a removed slide is off, whatever the slide was.
  const kept = [...merging.kept.values()].map(({ id }) => id);
  const merged = { off: [...new Set([...off.flatMap((id) => follow(id, off, 'off', merging)), ...kept])], on: [...new Set(on.flatMap((id) => follow(id, on, 'on', merging)))] };
  callOutStartsOff(merging, merged.on);
  return merged;
}

const say = (slide: string, says: string, { calledOut }: Merging): void => void calledOut.push({ kind: 'switch', slide, figure: '', part: 'switch', found: '', says });

/** Slides that the branch showed with words of its own, and that national starts switched off now. */
function callOutStartsOff(merging: Merging, on: readonly string[]): void {
  const { already, changes, layer: { slides: { edits, notes, off } } } = merging;
  if (already) return;
  for (const { id, was, fields } of changes.slides) {
    const [old, now] = [merging.oldSlide(was[0] ?? ''), merging.newSlide(id)];
    const wrote = was.some((each) => own(edits, each) ?? own(notes, each));
    if (fields.includes('optional') && wrote && old?.on === true && now?.on === false && !on.includes(id) && !off.includes(old.id)) {
      say(id, `"${titleOf(now)}", on which you wrote, starts switched off nationally now. Switch it on to show it.`, merging);
    }
  }
}

function follow(id: string, all: readonly string[], state: 'off' | 'on', merging: Merging): readonly string[] {
  const found = merging.where(id);
  if (found.kind === 'added') return [found.id];
  if (found.kind === 'unknown') return [id];
  const [first, second] = found.ids;
  if (first !== undefined && second !== undefined) {
    say(first, `You had switched "${titleOf(merging.oldSlide(id)) || id}" ${state}. It was split, and all of it is ${state}: ${found.ids.map((each) => `"${titleOf(merging.newSlide(each))}"`).join(' and ')}.`, merging);
  }
  return found.ids.filter((each) => {
    // Several slides in one: it is off, or on, where all of them were.
    const sources = merging.already ? [id] : (merging.changes.trace.sources.get(each) ?? [id]);
    const agreed = sources.every((source) => all.includes(source)) || !sources.includes(id);
    if (!agreed) {
      const slide = merging.newSlide(each);
      say(each, `You had switched "${titleOf(merging.oldSlide(id)) || id}" ${state}. It is part of "${titleOf(slide)}" now, which is ${slide?.on === true ? 'on' : 'off'} as national has it.`, merging);
    }
    return agreed;
  });
}
