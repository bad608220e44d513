import { describe, expect, test } from 'vitest';
import { brief, everyText, firstSlide, shown, slideEdition } from './make.ts';

const IMAGES = ['images/a.png', 'images/my photo.png'];
const read = (body: string) => slideEdition(body, { images: IMAGES });

describe('Markdown', () => {
  test('tables, nested and numbered lists, links, emphasis, code and quotes are in the model', () => {
    const slide = firstSlide(read([
      '# A *title*', '', '| a | b |', '|:--|--:|', '| **c** | `d` |', '', '1. one', '   - two', '     1. three', '2. four', '',
      '> quoted [link](https://example.org)', '', '```js', 'code', '```', '', '- [x] done', '', '***', '', '~~gone~~ H<sub>2</sub>O',
    ].join('\n')));
    expect(slide).toMatchSnapshot();
  });

  test('lines of blocks are those of the file', () => {
    const slide = firstSlide(read('# A\n\nOne\ntwo\n\n- a\n- b\n  - c\n\n> q\n\n| x |\n|---|\n\n```\ncode\n```\n\n    indented\n\nLast\n'));
    expect(slide.blocks.map((block) => [block.type, block.line])).toEqual([
      ['paragraph', 9], ['list', 12], ['quote', 16], ['table', 18], ['code', 21], ['code', 25], ['paragraph', 27],
    ]);
  });
});

describe('pictures', () => {
  test('of the folder are shown, with their alt text', () => {
    const slide = firstSlide(read('![One *picture*](images/a.png)\n\n![Two](./images/x/../my%20photo.png "title")\n'));
    expect(slide.blocks).toMatchObject([{ type: 'image', src: 'images/a.png', alt: 'One picture' }, { type: 'image', src: 'images/my photo.png', alt: 'Two' }]);
  });

  test('without alt text, remote or missing are warnings', () => {
    const edition = read('# A\n\n![](images/a.png)\n\n![b](https://example.org/b.png)\n\n![c](images/c.png)\n\n![d](//example.org/d.png)\n');
    expect(brief(edition.findings)).toEqual(['warning missing-alt deck.md:9 a', 'warning remote-address deck.md:11 a', 'warning missing-picture deck.md:13 a', 'warning remote-address deck.md:15 a']);
  });

  test('says an address with a token in it as it was written', () => {
    const { findings } = slideEdition('![A]({{ n | source }})\n\n[b](ftp:{{ n }})\n');
    expect(findings.filter(({ code }) => code === 'missing-picture' || code === 'unsafe-address').map(({ message }) => /".*?"/.exec(message)?.[0])).toEqual(['"{{ n | source }}"', '"ftp:{{ n }}"']);
  });

  test.each([
    '../a.png', 'images/../../a.png', '..\\a.png', 'images\\..\\..\\a.png', '%2e%2e/a.png', '%2e%2e%2fa.png', '%252e%252e/a.png', '..%5ca.png',
    '/etc/a.png', '\\\\server\\share\\a.png', 'C:/a.png', 'C:\\a.png', 'c%3a/a.png', '~/a.png', 'file:///a.png', 'FILE:/a.png', '%2fetc/a.png',
  ])('%s leads out of the folder: an error in ours, and never read', (address) => {
    const edition = read(`# A\n\n<img src="${address}" alt="x">\n`);
    expect(brief(edition.findings)).toEqual(['error path-outside deck.md:9 a']);
    expect(firstSlide(edition).blocks).toEqual([]);
  });

  test.each(['data:image/png;base64,AAAA', 'javascript:alert(1)', 'blob:x', 'app://deck/a.png', 'd:a.png', ''])('"%s" is no picture', (address) => {
    const edition = read(`# A\n\n<img src="${address}" alt="x">\n`);
    expect(brief(edition.findings)).toEqual(['warning unsafe-address deck.md:9 a']);
    expect(firstSlide(edition).blocks).toEqual([]);
  });
});

describe('links', () => {
  test('to the web and to mail stay', () => {
    expect(everyText(firstSlide(read('[a](https://example.org/?q=1&amp;r=2) <https://b.example> https://c.example [d](mailto:d@example.org)\n')).blocks))
      .toMatch(/https:\/\/example\.org\/\?q=1&r=2.*https:\/\/b\.example.*https:\/\/c\.example.*mailto:d@example\.org/);
  });

  test.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java&#10;script:alert(1)', '&#106;avascript:alert(1)', '&#x6A;avascript&colon;alert(1)', '\u0001javascript:alert(1)',
    'java\tscript:alert(1)', 'vbscript:x', 'data:text/html,x', 'file:///etc/passwd', '//example.org', 'app://deck/', 'blob:x', 'ms-word:ofe|u|x', 'javascript\u200b:alert(1)',
  ])('%j leaves its text alone', (address) => {
    for (const body of [`# A\n\n[text](<${address}>)\n`, `# A\n\n<a href="${address}">text</a>\n`, `# A\n\n<div><a href="${address}">text</a></div>\n`]) {
      const edition = read(body);
      expect(everyText(firstSlide(edition).blocks)).not.toContain('"link"');
      expect(everyText(firstSlide(edition).blocks)).toContain('text');
    }
  });
});

describe('raw HTML', () => {
  test('becomes the same blocks as Markdown gives', () => {
    const slide = firstSlide(read('<h2>Title</h2>\n\n<ul><li>One <b>two</b></li></ul>\n\n<table><tr><th>a</th></tr><tr><td>b</td></tr></table>\n\n<blockquote><p>q</p></blockquote>\n\nx<br>y <sup>z</sup>\n'));
    expect(slide).toMatchSnapshot();
  });

  test.each([
    '<script>CANARY()</script>', '<script src="https://x.example/CANARY"></script>', '<SCRIPT >CANARY</SCRIPT >', '<script>CANARY', 'a <script>CANARY</script> b',
    '<iframe src="https://CANARY"></iframe>', '<iframe>CANARY</iframe>', '<style>CANARY{}</style>', '<svg onload="CANARY()"><text>CANARY</text></svg>',
    '<img src="x" onerror="CANARY()" alt="x">', '<p onclick="CANARY()">text</p>', 'a <b onmouseover="CANARY()">b</b>', '<p style="background:url(CANARY)">text</p>',
    '<div><div><script>CANARY</script></div></div>', '<object data="CANARY"></object>', '<embed src="CANARY">', '<form action="CANARY"><input value="CANARY"></form>',
    '<meta http-equiv="refresh" content="0;CANARY">', '<link rel="stylesheet" href="CANARY">', '<base href="CANARY">', '<math><mi>CANARY</mi></math>',
    '<video src="CANARY"></video>', '<template>CANARY</template>', '<noscript>CANARY</noscript>', '<textarea>CANARY</textarea>', '<a href="javascript:CANARY">text</a>',
    '<p id="CANARY" class="CANARY" data-x="CANARY">text</p>', '<!DOCTYPE CANARY>', '<?php CANARY ?>', '<![CDATA[CANARY]]>', '<xmp>CANARY</xmp>',
    '<select><option>CANARY</option></select>', '<img srcset="CANARY" src="images/a.png" alt="x">', '<details ontoggle=CANARY()>text</details>', '<scr<script>ipt>',
  ])('%s leaves nothing of itself', (html) => {
    expect(everyText(shown(read(`# A\n\n${html}\n`)))).not.toMatch(/CANARY|<script|onload|onerror/i);
  });

  test.each([
    ['<script>x</script>', 'html-removed'], ['a <script>x</script>', 'html-removed'], ['<p onclick="x">a</p>', 'html-removed'], ['a <b onclick="x">b</b>', 'html-removed'],
    ['<iframe src="x"></iframe>', 'html-removed'], ['<style>x</style>', 'html-removed'], ['<div><svg></svg></div>', 'html-removed'],
    ['<a href="javascript:x">a</a>', 'unsafe-address'], ['<img src="https://x.example/y" alt="x">', 'remote-address'],
  ])('%s is said with its line', (html, code) => {
    expect(brief(read(`# A\n\n${html}\n`).findings)).toEqual([`warning ${code} deck.md:9 a`]);
  });
});

describe('bounds', () => {
  const refused = (body: string): string[] => {
    const edition = slideEdition(`# A\n\n${body}\n\n---\n\n# B\n`);
    expect(shown(edition).slides.map((slide) => slide.id)).toEqual(['b']);
    return brief(edition.findings);
  };

  test.each([
    ['over 16 kB', 'word '.repeat(3_300), 'slide-too-large'],
    ['over 16 kB in UTF-8', 'ŵ '.repeat(5_500), 'slide-too-large'],
    ['of more than 1,000 lines', 'a\n'.repeat(1_001), 'slide-too-long'],
    ['with 33 quotes in each other', `${'> '.repeat(33)}a`, 'slide-too-deep'],
    ['with 33 lists in each other', Array.from({ length: 33 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'), 'slide-too-deep'],
    ['with HTML nested deeper', '<div>'.repeat(40), 'slide-too-deep'],
    ['with inline HTML nested deeper', `a ${'<b>'.repeat(40)}`, 'slide-too-deep'],
    ['with a table of 50 columns', `${'|a'.repeat(50)}|\n${'|-'.repeat(50)}|\n`, 'slide-too-wide'],
    ['full of emphasis that never ends', '*a _'.repeat(2_000), 'slide-too-tangled'],
    ['full of strikes that never end', '~)*'.repeat(2_000), 'slide-too-tangled'],
    ['with one word of marks', '!'.repeat(10_000), 'slide-too-tangled'],
  ])('a slide %s is refused, said, and shown to nobody', (_, body, code) => {
    expect(refused(body)).toEqual([`error ${code} deck.md:7 a`]);
  });

  test('a long ordinary slide is not', () => {
    const words = 'Ordinary *words* with **marks**, a_snake_case_name, 2 * 3 and https://example.org/some_path. ';
    expect(brief(slideEdition(`# A\n\n${words.repeat(30)}\n\n${`- ${words}\n`.repeat(60)}`).findings)).toEqual(['warning slide-continued deck.md:7 a', 'warning link-text deck.md:9 a']);
    const table = `| a | b |\n|---|---|\n${`| **one** ${words} | *two* |\n`.repeat(60)}`;
    expect(brief(slideEdition(`# A\n\n${table}`).findings)).toEqual(['warning slide-continued deck.md:7 a', 'warning link-text deck.md:9 a']);
  });
});
