import { expect, it } from 'vitest';
import { readOutsideLink } from '../../main/outside-link.ts';

it.each(['https://example.org/a?b#c', 'http://example.org/', 'mailto:someone@example.org'])('opens %s', (url) => {
  expect(readOutsideLink(url)?.href).toBe(url);
});

it.each([
  ['mailto:a@example.org?subject=A+b%20c&cc=d@example.org&body=one%0Atwo', 'mailto:a@example.org?subject=A+b%20c&cc=d@example.org&body=one%0Atwo'],
  ['mailto:a@example.org?attach=/etc/passwd&Subject=Hello&bcc=x@evil.example#y', 'mailto:a@example.org?Subject=Hello'],
  ['mailto:a@example.org?%61ttach=/etc/passwd&subject=a%0Abcc:x@evil.example', 'mailto:a@example.org'],
])('keeps of %s what the reader sees', (url, kept) => {
  expect(readOutsideLink(url)?.href).toBe(kept);
});

it.each(['mailto:a@example.org%0Abcc:x@evil.example', 'file:///etc/passwd', 'javascript:alert(1)', 'ms-msdt:/id', 'smb://host/share', 'app://branchdeck/desk.html', 'https://bank.example@evil.example/', 'x', ''])('does not open %s', (url) => {
  expect(readOutsideLink(url)).toBeUndefined();
});
