import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Dialog, Heading, Input, Label, ListBox, ListBoxItem, Modal, ModalOverlay, TextField } from 'react-aria-components';
import type { PresenterSlide } from '../../bridge/contract.ts';
import { findSlides } from '../../core/present/find-slides.ts';
import { Icon } from '../controls/icon.tsx';
import { CONSOLE_ACTIONS } from '../shared/console-keys.ts';
import { showKey } from '../shared/show-keys.ts';
import { SlideView } from '../slide/slide-view.tsx';
import '../controls/frame.css';
import './overview.css';

interface OverviewProps {
  /** Of this version: there are no others in this window. */
  slides: readonly PresenterSlide[];
  index: number;
  /** Whether it was opened to search. */
  searching: boolean;
  onGo: (to: number) => void;
  onClose: () => void;
}

const CARE = { is: 'Content note', has: 'After a content note' } as const;

/** All slides of the version as pictures, over everything else; by number, by a word, or by arrow keys. */
export function Overview({ slides, index, searching, onGo, onClose }: OverviewProps) {
  const [wanted, setWanted] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => findSlides(slides, wanted), [slides, wanted]);
  const begun = useRef(searching);
  const first = wanted.trim() === '' ? undefined : found[0];

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inField = event.target === field.current;
      const key = event.isComposing ? undefined : showKey(event, CONSOLE_ACTIONS)?.do;
      if (key === 'search' && !(inField && event.key === '/')) {
        event.preventDefault();
        field.current?.select();
      } else if (inField && event.key === 'ArrowDown') {
        event.preventDefault();
        list.current?.querySelector<HTMLElement>('[role="option"]')?.focus();
      } else if (!inField && key === 'overview') {
        event.preventDefault();
        onClose();
      } else if (!inField && key === 'digit') {
        event.preventDefault();
        setWanted(event.key);
        field.current?.focus();
      }
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [onClose]);

  /** The slide that is shown has the keys first, and only then: a search must keep them. */
  const focusHere = (option: HTMLElement | null) => {
    if (option === null || begun.current) return;
    begun.current = true;
    option.focus();
  };
  const goTo = (at: number | undefined) => {
    if (at === undefined) return;
    onClose();
    onGo(at);
  };
  const said = () => {
    if (found.length === 0) return 'No slide of this version has that number or these words.';
    const count = found.length === 1 ? '1 slide' : `${found.length} slides`;
    return first === undefined ? count : `${count}. Enter goes to slide ${first.index + 1}.`;
  };

  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => { if (!open) onClose(); }}>
      <Modal className="modal overview">
        <Dialog className="frame">
          <header className="frame-head">
            <Heading slot="title">All slides</Heading>
            <form onSubmit={(event) => { event.preventDefault(); goTo(first?.index); }}>
              <TextField value={wanted} onChange={setWanted} autoFocus={searching}>
                <Label>Number, or words on a slide</Label>
                <Input ref={field} className="field" />
              </TextField>
            </form>
            <p className="found quiet" role="status">{said()}</p>
            <Button className="button quiet icon-only" aria-label="Close all slides" onPress={onClose}><Icon name="close" /></Button>
          </header>
          <ListBox
            ref={list}
            className="overview-slides"
            aria-label="Slides"
            layout="grid"
            items={found.map((each) => ({ id: String(each.index), ...each }))}
            dependencies={[slides, first, index]}
            onAction={(key) => goTo(Number(key))}
          >
            {({ id, index: at, excerpt }) => (
              <OverviewSlide id={id} slide={slides[at]} at={at} excerpt={excerpt} isFirst={at === first?.index} isHere={at === index} onShown={focusHere} />
            )}
          </ListBox>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface OverviewSlideProps {
  id: string;
  slide: PresenterSlide | undefined;
  at: number;
  excerpt: string;
  /** Where Enter leads from the field. */
  isFirst: boolean;
  /** The presenter is at it. */
  isHere: boolean;
  onShown: (option: HTMLElement | null) => void;
}

function OverviewSlide({ id, slide, at, excerpt, isFirst, isHere, onShown }: OverviewSlideProps) {
  const label = slide?.label ?? '';
  const marks = [isHere ? 'You are here' : '', slide?.contentNote ? CARE[slide.contentNote] : ''].filter((mark) => mark !== '');
  return (
    <ListBoxItem
      id={id}
      {...(isHere && { ref: onShown })}
      textValue={[`${at + 1} ${label}`, ...marks, excerpt].filter((part) => part !== '').join(', ')}
      className="overview-slide"
      data-first={isFirst || undefined}
      data-here={isHere || undefined}
    >
      <SlideView html={slide?.html ?? ''} label={label} thumbnail />
      <span className="name"><b>{at + 1}</b> {label}</span>
      {marks.map((mark) => <span key={mark} className="mark" data-care={mark !== 'You are here' || undefined}>{mark}</span>)}
      {excerpt !== '' && <span className="excerpt quiet">{excerpt}</span>}
    </ListBoxItem>
  );
}
