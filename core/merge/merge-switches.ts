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

/** Slides that the branch showed with words of its own, and that start switched off now, nationally or in its region. */
function callOutStartsOff(merging: Merging, on: readonly string[]): void {
  const { already, layer: { slides: { edits, notes, off } } } = merging;
  if (already) return;
  const said = new Set<string>();
  for (const was of new Set([...Object.keys(edits), ...Object.keys(notes)])) {
    const [old, found] = [merging.oldSlide(was), merging.where(was)];
    if (old?.on !== true || off.includes(was) || found.kind !== 'slides') continue;
    for (const id of found.ids) {
      const now = merging.newSlide(id);
      if (now?.on !== false || on.includes(id) || said.has(id)) continue;
      said.add(id);
      say(id, now.region === 'added' && old.region !== 'added'
        ? `"${titleOf(now)}", on which you wrote, is no longer in the national deck. Your region keeps it on a slide of its own, which starts switched off. Switch it on to show it.`
        : `"${titleOf(now)}", on which you wrote, starts switched off ${now.region === undefined ? 'nationally' : 'in your region'} now. Switch it on to show it.`, merging);
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
