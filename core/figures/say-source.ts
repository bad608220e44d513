import { parseDocument } from 'yaml';
import { AppError } from '../errors.ts';

/** Where a national figure comes from, as a person says it. */
export interface SaidSource {
  source: string;
  /** ISO date, or '' where nobody says when. */
  asOf: string;
}

/**
 * Says in the text of a `figures.yaml` where one figure comes from; whatever else stands there stays.
 * @returns the text as it is then. Throws `usage` where the file has no such figure, or can't be read.
 */
export function saySource(text: string, id: string, { source, asOf }: SaidSource): string {
  const file = parseDocument(text);
  if (file.errors.length > 0 || !file.hasIn(['figures', id, 'label'])) {
    throw new AppError('usage', 'The deck’s figures don’t hold this one any more, so its source was not kept.', 'Open the deck again and see what became of it.');
  }
  file.setIn(['figures', id, 'source'], source);
  if (asOf === '') file.deleteIn(['figures', id, 'as-of']);
  else file.setIn(['figures', id, 'as-of'], asOf);
  return file.toString({ lineWidth: 0 });
}
