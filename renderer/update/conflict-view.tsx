import { useEffect, useId, useRef, useState } from 'react';
import { Button, TextArea, TextField, ToggleButton } from 'react-aria-components';
import { wordDiff } from '../../core/branch/word-diff.ts';
import type { Choice, Conflict } from '../../core/merge/model.ts';
import { GIVEN_BY, WHOSE, type Whose } from './whose.ts';
import './update.css';

/** A conflict with what was decided about it; undefined while it is open. */
export type Decided = Conflict & { chosen: Choice | undefined; ofRegion: boolean };

interface ConflictViewProps {
  conflict: Decided;
  whose: Whose;
  /** A text that was written for it before the slide was changed again: it is offered to go on from, and never used by itself. */
  before?: string | undefined;
  onChoose: (choice: Choice | null) => void;
}

const TAGS = { same: 'span', gone: 'del', new: 'ins' } as const;

/** A text, with what differs from an older one marked. */
function Marked({ older, newer }: { older: string; newer: string }) {
  return wordDiff(older, newer).map(({ kind, text }, index) => {
    const Tag = TAGS[kind];
    return <Tag key={index}>{kind !== 'same' && text.trim() !== '' && <span className="visually-hidden">{kind === 'gone' ? ' taken out: ' : ' put in: '}</span>}{text}</Tag>;
  });
}

/** A slide that was changed on both sides: the national text, or the region's, before and now, the branch's or the user's own, and what may become of them. */
export function ConflictView({ whose, before, conflict: { slide, title, kind, nationalOld, nationalNew, ours, combined, parts, narrowed, chosen, ofRegion }, onChoose }: ConflictViewProps) {
  const id = useId();
  const own = typeof chosen === 'object' ? chosen.text : undefined;
  const [text, setText] = useState(own);
  // Where it was asked for, it is gone on with at once.
  const ownText = useRef<HTMLTextAreaElement>(null);
  const writes = useRef(false);
  useEffect(() => {
    if (writes.current) ownText.current?.focus();
    writes.current = false;
  }, [text]);
  const { text: theirText, keep } = WHOSE[whose];
  const given = GIVEN_BY[ofRegion ? 'region' : 'national'];
  const words = { ours: keep, theirs: given.take, combined: 'Both in one' } as const;
  const pick = (choice: 'ours' | 'theirs' | 'combined') => (
    <ToggleButton className="button small update-pick" isSelected={chosen === choice} isDisabled={choice === 'combined' && combined === undefined} onChange={(on) => { setText(undefined); onChoose(on ? choice : null); }}>{words[choice]}</ToggleButton>
  );
  const column = (label: string, older: string | undefined, newer: string) => (
    <div className="update-text">
      <h4>{label}</h4>
      <p tabIndex={0} role="group" aria-label={`${title}, ${label}`}>{older === undefined ? newer : <Marked older={older} newer={newer} />}</p>
    </div>
  );
  return (
    <section className="update-conflict" aria-labelledby={id}>
      <h3 id={id} data-slide={slide} tabIndex={-1}>{title || 'Slide without a title'}<span className="muted">{chosen === undefined ? ' To decide' : ' Decided'}</span></h3>
      {kind === 'split' && <p className="muted">{given.who} has parted this slide{parts.length > 0 ? `; the other parts are ${parts.join(', ')}` : ''}.</p>}
      {kind === 'joined' && <p className="muted">{given.who} has joined this slide with another.</p>}
      {narrowed && <p className="muted">{given.who} keeps some of it for fewer people now.</p>}
      <div className="update-texts">
        {column(given.before, undefined, nationalOld)}
        {column(given.now, nationalOld, nationalNew)}
        {column(theirText, nationalOld, ours)}
        {combined !== undefined && column('Both in one', nationalNew, combined)}
      </div>
      {before !== undefined && <p className="muted">The slide was changed after you wrote a text for it, so that text was not used. <b>Write it…</b> goes on from it.</p>}
      <div className="row" role="group" aria-label={`What becomes of ${title}`}>
        {pick('ours')}
        {pick('theirs')}
        {pick('combined')}
        <ToggleButton className="button small update-pick" isSelected={own !== undefined} onChange={() => { writes.current = text === undefined; setText(text === undefined ? (before ?? combined ?? ours) : undefined); if (own !== undefined) onChoose(null); }}>Write it…</ToggleButton>
        {combined === undefined && <span className="muted">Both changed the same words, so they can’t be put together by themselves.</span>}
      </div>
      {text !== undefined && (
        <div className="stack">
          <TextField aria-label={`Text of ${title}`} value={text} onChange={setText}><TextArea ref={ownText} className="field update-own" rows={8} onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })} /></TextField>
          <Button className="button small primary" isDisabled={own === text} onPress={() => onChoose({ text })}>Use this text</Button>
        </div>
      )}
    </section>
  );
}
