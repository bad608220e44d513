import { describe, expect, it, vi } from 'vitest';
import { knownBy, type DisplayTraits } from '../../core/present/displays.ts';

vi.mock('electron', () => ({ powerMonitor: {}, screen: {} }));
const { displayNews } = await import('../../main/present/follow-displays.ts');

const display = (id: number, label: string): DisplayTraits => ({ id, label, width: 1920, height: 1080, internal: label === 'Laptop', bounds: { x: 0, y: 0, width: 1920, height: 1080 } });
const [LAPTOP, WALL] = [display(1, 'Laptop'), display(2, 'Wall')];
const seen = knownBy([LAPTOP, WALL]);

describe('displayNews', () => {
  it('tells what went and what came', () => {
    expect(displayNews(seen, [1, 2], [LAPTOP])).toEqual({ renumbered: [], gone: [2], come: [] });
    expect(displayNews(seen, [1], [LAPTOP, WALL])).toEqual({ renumbered: [], gone: [], come: [2] });
    expect(displayNews(seen, [1, 2], [LAPTOP, WALL])).toEqual({ renumbered: [], gone: [], come: [] });
  });

  it('knows a display again that has another id after sleep', () => {
    expect(displayNews(seen, [1, 2], [LAPTOP, { ...WALL, id: 9 }])).toEqual({ renumbered: [{ from: 2, to: 9 }], gone: [], come: [] });
  });

  it('knows the laptop’s own again where both were gone and it comes first, so that the room never gets it', () => {
    expect(displayNews(seen, [], [{ ...LAPTOP, id: 7 }])).toEqual({ renumbered: [{ from: 1, to: 7 }], gone: [], come: [7] });
  });

  it('takes a display that was never there for a new one', () => {
    expect(displayNews(seen, [1, 2], [LAPTOP, display(3, 'Other')])).toEqual({ renumbered: [], gone: [2], come: [3] });
  });
});
