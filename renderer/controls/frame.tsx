import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { GuideTopicId } from '../../core/guide/topics.ts';
import { useGuideTopic } from '../guide/use-guide.ts';
import { DialogAlerts } from './alerts.tsx';
import { Icon } from './icon.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import './frame.css';

interface FrameProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, always in view. */
  foot?: ReactNode;
  wide?: boolean;
  /** The page of the guide that F1 opens here. */
  guide?: GuideTopicId;
  /** Text alone: it takes the focus itself, so that the keys can scroll it. */
  textOnly?: boolean;
  /** Not to be closed by Escape or a click beside it: something is under way. */
  busy?: boolean;
}

/** Ctrl, or Cmd, and Enter press the main button of a dialog from anywhere in it. */
function pressMain(frame: HTMLElement | null, event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.repeat || event.ctrlKey === event.metaKey) return;
  const main = frame?.querySelector<HTMLElement>('.frame-foot .button.primary:not(:disabled)');
  if (!main) return;
  event.preventDefault();
  event.stopPropagation();
  // The field that is left first hands over what is typed in it.
  main.focus();
  requestAnimationFrame(() => main.click());
}

/** A dialog with a title, its content and its buttons. */
export function Frame({ title, onClose, children, foot, wide = false, guide, textOnly = false, busy = false }: FrameProps) {
  useGuideTopic(guide);
  const frame = useRef<HTMLElement>(null);
  useKeptFocus(frame);
  useEffect(() => {
    const element = frame.current;
    const press = (event: KeyboardEvent) => pressMain(element, event);
    element?.addEventListener('keydown', press, true);
    return () => element?.removeEventListener('keydown', press, true);
  }, []);
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={!busy}
      isKeyboardDismissDisabled={busy}
      onOpenChange={(open) => { if (!open) onClose(); }}
    >
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <Dialog ref={frame} className="frame">
          <header className="frame-head">
            <Heading slot="title">{title}</Heading>
            {!busy && (
              <Button className="button quiet icon-only" aria-label="Close" onPress={onClose}>
                <Icon name="close" />
              </Button>
            )}
          </header>
          <div className="frame-body" {...(textOnly && { tabIndex: 0, role: 'group', 'aria-label': title })}>{children}</div>
          <DialogAlerts />
          {foot && <footer className="frame-foot">{foot}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
