import { expect, test } from 'vitest';
import { parseDeck } from '../../../../core/deck/parse.ts';

const dialect = (text: string): string | undefined => parseDeck({ name: 'deck.md', text }, []).tool?.dialect;

test.each([
  ['marp', '---\nmarp: true\n---\n# A\n'],
  ['marp', '---\ntheme: gaia\n---\n# A\n'],
  ['marp', '<!-- _class: lead -->\n# A\n\n---\n\n# B\n'],
  ['marp', '---\npaginate: true\nheadingDivider: 2\n---\n# A\n'],
  ['marp', '# A\n\n![bg right](a.png)\n'],
  ['slidev', '---\ntheme: seriph\n---\n# A\n'],
  ['slidev', '---\nmdc: true\n---\n# A\n'],
  ['slidev', '# A\n\n---\nlayout: center\n---\n\n# B\n'],
  ['slidev', '# A\n\n---\nclicks: 2\nlevel: 3\n---\n\n# B\n'],
  ['slidev', '# A\n\n::right::\n\nB\n'],
  ['slidev', '# A\n\n<v-clicks>\n\n- B\n\n</v-clicks>\n'],
  ['reveal', '---\nseparator: <!--s-->\n---\n# A\n'],
  ['reveal', '---\nrevealOptions:\n  transition: none\n---\n# A\n'],
  ['reveal', '---\ntheme: solarized\n---\n# A\n'],
  ['reveal', '# A\n\n---\n\n<!-- .slide: data-background="#fff" -->\n# B\n'],
  ['reveal', '# A\n\n---\n\n# B\n\nNote: hello\n'],
  ['reveal', '# A\n\n----\n\n# B\n'],
  ['plain', '# A\n\n---\n\n# B\n'],
  ['plain', '# A\n\nNote: hello\n\n## B\n'],
  ['plain', '---\ntitle: A\nauthor: B\n---\n# A\n'],
  ['plain', '# How to write for Marp\n\n```md\n<!-- _class: lead -->\n![bg](a.png)\n```\n'],
  [undefined, '---\nformat: 1\nid: a\ntitle: B\n---\n# A\n\n::right::\n'],
])('%s: %j', (expected, text) => expect(dialect(text)).toBe(expected));
