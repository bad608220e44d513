import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeck } from '../../../core/deck/parse.ts';
import { compareSlides, shareSlide, slidePrints } from '../../../core/deck/slide-prints.ts';

const HEAD = '---\nformat: 1\nid: own\ntitle: Own\n---\n\n';
const prints = (...slides: string[]) => slidePrints(parseDeck({ name: 'deck.md', text: HEAD + slides.join('\n\n---\n\n') }, []));

describe('what is new in a deck', () => {
  const before = prints('# One', '# Two\n\nText\n\nNote:\nSay it', '# Three');

  it('is nothing where only white space at the ends or the line endings differ', () => {
    const same = slidePrints(parseDeck({ name: 'deck.md', text: `${HEAD}# One\n\n---\n# Two\n\nText\n\nNote:\nSay it\n\n---\n\n# Three\n`.replaceAll('\n', '\r\n') }, []));
    expect(compareSlides(before, same)).toEqual({ changed: 0, added: 0, gone: 0 });
  });

  it('is counted in slides', () => {
    expect(compareSlides(before, prints('# One', '# Two\n\nOther text\n\nNote:\nSay it', '# Four', '# Five'))).toEqual({ changed: 1, added: 2, gone: 1 });
    expect(compareSlides(before, prints('# One', '# Two\n\nText\n\nNote:\nSay it twice', '# Three'))).toEqual({ changed: 1, added: 0, gone: 0 });
  });

  it('is an attribute too, and not the order', () => {
    expect(compareSlides(before, prints('<!-- slide\naudience: [members]\nid: one\n-->\n# One', '# Three', '# Two\n\nText\n\nNote:\nSay it'))).toEqual({ changed: 1, added: 0, gone: 0 });
  });

  it('adds up for any two decks', () => {
    const record = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor'), fc.constantFrom('1', '2'));
    fc.assert(fc.property(record, record, (one, other) => {
      const { changed, added, gone } = compareSlides(one, other);
      const same = Object.keys(one).filter((id) => Object.hasOwn(other, id) && one[id] === other[id]).length;
      expect(shareSlide(one, other)).toBe(same > 0);
      expect(changed + same + gone).toBe(Object.keys(one).length);
      expect(changed + same + added).toBe(Object.keys(other).length);
    }));
  });
});
