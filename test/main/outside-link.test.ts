import { expect, it } from 'vitest';
import { readOutsideLink } from '../../main/outside-link.ts';

it.each(['https://example.org/a?b#c', 'http://example.org/', 'mailto:someone@example.org'])('opens %s', (url) => {
  expect(readOutsideLink(url)?.href).toBe(url);
});

it.each(['file:///etc/passwd', 'javascript:alert(1)', 'ms-msdt:/id', 'smb://host/share', 'app://branchdeck/desk.html', 'https://bank.example@evil.example/', 'x', ''])('does not open %s', (url) => {
  expect(readOutsideLink(url)).toBeUndefined();
});
