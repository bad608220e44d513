import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlId } from '../../../core/import/yaml-text.ts';

test('an id reads back as it is, in the YAML of today and of before', () => {
  const odd = fc.constantFrom('on', 'off', 'y', 'no', 'null', 'true', '7', '0o7', '0x1f', '1e3', '2025-09-01', '12-30', 'inf', 'nan', '0b1');
  fc.assert(fc.property(fc.oneof(odd, fc.stringMatching(/^[a-z0-9]{1,4}(?:-[a-z0-9]{1,4}){0,3}$/)), (id) => {
    expect((['1.1', '1.2'] as const).map((version) => parse(`id: ${yamlId(id)}`, { version }) as unknown)).toEqual([{ id }, { id }]);
  }), { numRuns: 1_000 });
  expect([yamlId('one'), yamlId('on')]).toEqual(['one', '"on"']);
});
