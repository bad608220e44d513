import { wordDiff } from '../../../core/branch/word-diff.ts';

const TAGS = { same: 'span', gone: 'del', new: 'ins' } as const;

/** A text as it would read, with what is taken out struck through and what is put in underlined. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  return (
    <p className="changed-words">
      {wordDiff(before, after).map(({ kind, text }, index) => {
        const Tag = TAGS[kind];
        return (
          <Tag key={index}>
            {kind !== 'same' && <span className="visually-hidden">{kind === 'gone' ? ' taken out: ' : ' put in: '}</span>}
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
