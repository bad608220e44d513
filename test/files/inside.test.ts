import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathFault, resolveInside } from '../../files/inside.ts';
import { fill, tempFolder } from './temp.ts';

const root = tempFolder();
fill(root, { 'deck/images/a b.png': 'x', 'deck/images/..b.png': 'x', 'secret.png': 'x', 'deck-two/c.png': 'x' });
symlinkSync(join(root, 'secret.png'), join(root, 'deck', 'images', 'link-out.png'));
symlinkSync(join(root, 'deck', 'images', 'a b.png'), join(root, 'deck', 'images', 'link-in.png'));
symlinkSync(root, join(root, 'deck', 'up'));
const deck = join(root, 'deck');

describe('resolveInside', () => {
  it.each(['images/a b.png', 'images/..b.png', 'images/link-in.png', './images/a b.png'])('takes %s', async (path) => {
    await expect(resolveInside(deck, path)).resolves.toContain(join('deck', 'images'));
  });

  it.each([
    '../secret.png', 'images/../../secret.png', '/etc/passwd', '//server/share/x.png', '\\\\server\\share\\x.png',
    'C:/x.png', 'c:x.png', 'file:///etc/passwd', 'images\\..\\..\\secret.png', '%2e%2e/secret.png', '..%2fsecret.png',
    '%252e%252e/secret.png', 'images/link-out.png', 'up/secret.png', 'up/deck-two/c.png', '', 'a\u0000.png', 'x.png:stream',
  ])('refuses %j', async (path) => {
    await expect(resolveInside(deck, path)).rejects.toMatchObject({ code: 'outside-deck' });
  });

  it('says that a file is missing', async () => {
    await expect(resolveInside(deck, 'images/none.png')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('pathFault', () => {
  it('has nothing against an encoded space', () => expect(pathFault('a%20b.png')).toBeUndefined());
});
