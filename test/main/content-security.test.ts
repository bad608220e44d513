import { expect, it } from 'vitest';
import { contentSecurity, withNonce } from '../../main/content-security.ts';

it('lets a page load its own files alone, and styles with the nonce', () => {
  const policy = contentSecurity('abc');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("style-src 'self' 'nonce-abc'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
});

it('puts the nonce into the head', () => {
  expect(withNonce('<html><head lang="en"><title>x</title>', 'abc')).toBe('<html><head lang="en"><meta property="csp-nonce" nonce="abc"><title>x</title>');
});
