import { stringify } from 'yaml';

/** What a figure that a token names is called until somebody says it better. */
const labelOf = (id: string): string => {
  const words = id.replace(/-+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** `figures.yaml` for the tokens that were typed in PowerPoint: each branch has its own value. '' where there are none. */
export function tokenFigures(ids: ReadonlySet<string>): string {
  if (ids.size === 0) return '';
  const figures = Object.fromEntries([...ids].toSorted().map((id) => [id, { label: labelOf(id), kind: 'text', scope: 'local' }]));
  return stringify({ figures }, { lineWidth: 0 });
}
