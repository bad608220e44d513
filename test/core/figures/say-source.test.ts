import { expect, it } from 'vitest';
import { parseFigures } from '../../../core/figures/parse.ts';
import { saySource } from '../../../core/figures/say-source.ts';

const FILE = `# Made of a PowerPoint
figures:
  answered: # of all
    label: Leaders who answered
    kind: count
    value: 1400
    scope: national
    source: ""
  met: { label: Members who met, kind: count, scope: local }
`;
const figure = (text: string, id: string) => parseFigures({ name: 'figures.yaml', text }).figures.get(id);

it('says where a figure comes from and leaves the others and what people wrote beside them', () => {
  const said = saySource(FILE, 'answered', { source: 'NAHT poll: "autumn" #2', asOf: '2025-10-11' });
  expect(figure(said, 'answered')).toMatchObject({ label: 'Leaders who answered', value: 1400, source: 'NAHT poll: "autumn" #2', asOf: '2025-10-11' });
  expect(said).toContain('# Made of a PowerPoint');
  expect(said).toContain('# of all');
  expect(figure(said, 'met')).toMatchObject({ label: 'Members who met', scope: 'local' });
  expect(figure(saySource(said, 'answered', { source: '', asOf: '' }), 'answered')).toMatchObject({ source: '', asOf: '' });
});

it('keeps nothing of a figure that is not there', () => {
  expect(() => saySource(FILE, 'gone', { source: 'A poll', asOf: '' })).toThrow(/don’t hold this one/);
  expect(() => saySource('figures: [', 'answered', { source: 'A poll', asOf: '' })).toThrow(/was not kept/);
});
