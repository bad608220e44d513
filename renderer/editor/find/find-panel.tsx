import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { LineField } from '../../controls/field.tsx';
import { Icon } from '../../controls/icon.tsx';
import { Tick } from '../../controls/tick.tsx';
import type { SlideRow } from '../slide-rows.ts';
import { counted } from '../words.ts';
import { FindResults } from './find-results.tsx';
import { useFind } from './use-find.ts';
import './find.css';

interface FindPanelProps {
  rows: readonly SlideRow[];
  /** What was asked for; a new object each time the keys are pressed. */
  asked: { replace: boolean };
  onSlide: (id: string) => void;
  onClose: () => void;
}

/** Find and replace over all slides, in the place of their list. */
export function FindPanel({ rows, asked, onSlide, onClose }: FindPanelProps) {
  const { query, setQuery, matches, current, show, replaceOne, replaceAll } = useFind(onSlide);
  const [by, setBy] = useState('');
  const [seen, setSeen] = useState(asked);
  const [replacing, setReplacing] = useState(asked.replace);
  if (seen !== asked) {
    setSeen(asked);
    if (asked.replace) setReplacing(true);
  }
  const box = useRef<HTMLElement>(null);
  const slides = new Set(matches.map(({ slide }) => slide)).size;

  useEffect(() => {
    const field = box.current?.querySelector<HTMLInputElement>(asked.replace && query.text !== '' ? '.replace-field input' : '.find-field input');
    field?.focus();
    field?.select();
    // What was typed since does not move the focus.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked]);
  const step = useRef((_by: 1 | -1) => {});
  useEffect(() => {
    step.current = (way) => show(current + way, false);
  });
  useEffect(() => {
    const key = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F3') return;
      event.preventDefault();
      step.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, []);

  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') show(current + (event.shiftKey ? -1 : 1), false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const none = matches.length === 0;
  return (
    <section ref={box} className="slide-column find-panel" aria-label="Find and replace">
      <div className="find-keys" onKeyDownCapture={keys}>
        <div className="find-form">
          <div className="row spread">
            <h2>Find and replace</h2>
            <span className="find-ends">
              <Button className="button small quiet replace-toggle" aria-expanded={replacing} onPress={() => setReplacing(!replacing)}>Replace<Icon name="open" /></Button>
              <Button className="button quiet icon-only" aria-label="Close find and replace" onPress={onClose}><Icon name="close" /></Button>
            </span>
          </div>
          <LineField className="find-field" label="Find in all slides" value={query.text} onChange={(text) => setQuery({ ...query, text })} autoComplete="off" />
          <div className="row">
            <Tick isSelected={query.matchCase} onChange={(matchCase) => setQuery({ ...query, matchCase })}>Match case</Tick>
            <Tick isSelected={query.wholeWord} onChange={(wholeWord) => setQuery({ ...query, wholeWord })}>Whole words</Tick>
          </div>
          {replacing && (
            <>
              <LineField className="replace-field" label="Replace with" value={by} onChange={setBy} autoComplete="off" />
              <div className="row">
                <Button className="button small" isDisabled={none} onPress={() => replaceOne(by)}>Replace this one</Button>
                <Button className="button small" isDisabled={none} onPress={() => replaceAll(by)}>Replace all</Button>
              </div>
            </>
          )}
          <div className="row spread">
            <p className="muted" role="status">
              {query.text.trim() === '' ? 'Slide texts and your own notes are searched.' : none ? 'Nothing found.' : `${current + 1} of ${matches.length} in ${counted(slides, 'slide')}`}
            </p>
            <span className="find-ends">
              <Button className="button small icon-only" aria-label="Previous" isDisabled={none} onPress={() => show(current - 1, false)}><Icon name="up" /></Button>
              <Button className="button small icon-only" aria-label="Next" isDisabled={none} onPress={() => show(current + 1, false)}><Icon name="down" /></Button>
            </span>
          </div>
        </div>
        <FindResults matches={matches} current={current} rows={rows} onShow={(index) => show(index, true)} />
      </div>
    </section>
  );
}
