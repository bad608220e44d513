import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicated, keepPlace, knownBy, recallPlace, ROOM_PLACES, type DisplayTraits, type KeptPlace } from '../../../core/present/displays.ts';

const display = (id: number, label: string, traits: Partial<DisplayTraits> = {}): DisplayTraits =>
  ({ id, label, width: 1920, height: 1080, internal: false, bounds: { x: id * 1920, y: 0, width: 1920, height: 1080 }, ...traits });

const LAPTOP = display(0, 'Built-in display', { internal: true, width: 1366, height: 768 });
const HALL = display(1, 'EPSON PJ');
const LIBRARY = display(2, 'BenQ');
const kept = (...choices: [DisplayTraits[], number][]): KeptPlace[] =>
  choices.reduce<KeptPlace[]>((before, [displays, room]) => keepPlace(before, displays, { place: 'display', room }), []);

describe('the room’s display', () => {
  it('is the one that was chosen when the same displays were plugged in, whatever the system numbers them', () => {
    const again = [{ ...HALL, id: 71 }, { ...LAPTOP, id: 70 }];
    expect(recallPlace(kept([[LAPTOP, HALL], HALL.id]), again)).toEqual({ place: 'display', room: 71 });
    expect(recallPlace(kept([[LAPTOP, HALL], LAPTOP.id]), again)).toEqual({ place: 'display', room: 70 });
  });

  it('is kept for each projector, and one forgets nothing of another', () => {
    const both = kept([[LAPTOP, HALL], HALL.id], [[LAPTOP, LIBRARY], LAPTOP.id]);
    expect(recallPlace(both, [LAPTOP, HALL])?.room).toBe(HALL.id);
    expect(recallPlace(both, [LAPTOP, LIBRARY])?.room).toBe(LAPTOP.id);
  });

  it('is the same projector among other displays, but never a laptop’s own since it once was', () => {
    expect(recallPlace(kept([[LAPTOP, HALL], HALL.id]), [LAPTOP, HALL, LIBRARY])?.room).toBe(HALL.id);
    expect(recallPlace(kept([[LAPTOP, HALL], LAPTOP.id]), [LAPTOP, LIBRARY])).toBeUndefined();
    expect(recallPlace(kept([[LAPTOP, HALL], HALL.id]), [HALL])).toBeUndefined();
  });

  it('is told from one that is just like it by where it lies', () => {
    const [left, right] = [display(5, 'Wall'), display(6, 'Wall')];
    const chosen = kept([[LAPTOP, left, right], right.id]);
    expect(recallPlace(chosen, [{ ...right, id: 9 }, { ...left, id: 8 }, LAPTOP])?.room).toBe(9);
  });

  it('is none where a window was chosen for these displays', () => {
    const chosen = keepPlace(kept([[LAPTOP, HALL], HALL.id]), [LAPTOP, HALL], { place: 'window', room: LAPTOP.id });
    expect(recallPlace(chosen, [LAPTOP, HALL])).toEqual({ place: 'window', room: undefined });
    expect(chosen).toHaveLength(1);
  });
});

const traits: fc.Arbitrary<Omit<DisplayTraits, 'id'>> = fc.record({
  label: fc.constantFrom('', 'EPSON', 'Dell'),
  width: fc.constantFrom(1280, 1920),
  height: fc.constant(720),
  internal: fc.boolean(),
  bounds: fc.record({ x: fc.integer({ min: -4000, max: 4000 }), y: fc.integer({ min: -2000, max: 2000 }), width: fc.constant(1280), height: fc.constant(720) }),
});
// Two can't lie at the same place here: what is duplicated can't be told apart at all.
const plugged = fc.uniqueArray(traits, { minLength: 1, maxLength: 4, selector: ({ bounds }) => `${bounds.x} ${bounds.y}` }).map((each) => each.map((one, id) => ({ id, ...one })));

describe('any displays', () => {
  it('are each known by a name of its own that outlives its id and the system’s order', () => {
    fc.assert(fc.property(plugged, fc.integer({ min: 10, max: 99 }), (displays, shift) => {
      const names = knownBy(displays);
      expect(new Set(names.values()).size).toBe(displays.length);
      const later = knownBy(displays.toReversed().map((one) => ({ ...one, id: one.id + shift })));
      for (const [id, name] of names) expect(later.get(id + shift)).toBe(name);
    }));
  });

  it('have the choice back that was made for them, whatever was chosen for others since', () => {
    fc.assert(fc.property(plugged, fc.constantFrom(...ROOM_PLACES), fc.nat(), fc.array(plugged, { maxLength: 5 }), (displays, place, which, others) => {
      const room = displays[which % displays.length]?.id;
      const names = [...knownBy(displays).values()].toSorted().join();
      const different = others.filter((other) => [...knownBy(other).values()].toSorted().join() !== names);
      const all = different.reduce((before, other) => keepPlace(before, other, { place: 'display', room: other[0]?.id }), keepPlace([], displays, { place, room }));
      expect(recallPlace(all, displays)).toEqual({ place, room: place === 'display' ? room : undefined });
    }));
  });
});

describe('duplicated', () => {
  it('names displays that show the same', () => {
    expect(duplicated([LAPTOP, HALL])).toEqual([]);
    expect(duplicated([LAPTOP, { ...HALL, bounds: LAPTOP.bounds }, LIBRARY])).toEqual([LAPTOP.id, HALL.id]);
  });
});
