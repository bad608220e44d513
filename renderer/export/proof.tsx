import { NEEDLE_KINDS } from '../../core/proof/report.ts';
import type { Proof } from '../../core/proof/report.ts';
import { NEEDLE_WORDS } from './review-words.ts';
import { Icon } from '../controls/icon.tsx';
import { counted } from '../editor/words.ts';

/** That what was written was read again, in a sentence; what could not be read is named below it. */
export const Checked = ({ parts, unread }: { parts: number; unread: number }) => (
  <><strong>Opened again and checked:</strong> {counted(parts, 'part')} read, nothing withheld found{unread > 0 && ` in what could be read: ${counted(unread, 'part')} could not`}.</>
);

/** What was looked for in a file, for whoever wants to know. */
export function LookedFor({ proof }: { proof: Proof }) {
  const lines = NEEDLE_KINDS.flatMap((kind) => {
    const count = proof.lookedFor[kind] ?? 0;
    return count === 0 ? [] : [{ kind, words: counted(count, ...NEEDLE_WORDS[kind]) }];
  });
  return (
    <details className="stays">
      <summary>What was looked for</summary>
      <p>{counted(proof.parts, 'part')} of the file {proof.parts === 1 ? 'was' : 'were'} read: slides, notes, tables, charts and their workbooks, pictures’ descriptions, links and the file’s own details.</p>
      {lines.length > 0 && <ul className="plain-list">{lines.map(({ kind, words }) => <li key={kind}>{words}</li>)}</ul>}
    </details>
  );
}

/** Parts that could not be looked into: said, since nobody can vouch for them. */
export function Unread({ proof }: { proof: Proof }) {
  if (proof.unread.length === 0) return null;
  return (
    <div className="proof-unread">
      <p><Icon name="warning" /><strong>{counted(proof.unread.length, 'part')} of the file could not be looked into.</strong></p>
      <ul className="plain-list">{proof.unread.map((part) => <li key={part}>{part}</li>)}</ul>
    </div>
  );
}

/** What was found that may not be there, and where. */
export const Matches = ({ proof }: { proof: Proof }) => (
  <ul className="content-list matches">
    {proof.matches.map(({ why, where, found, part }, index) => (
      <li key={index}>
        <strong>{where.charAt(0).toUpperCase()}{where.slice(1)}</strong>
        <span>{why}</span>
        <q>{found}</q>
        <span className="muted">{part}</span>
      </li>
    ))}
  </ul>
);
