import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Input, Label, ListBox, ListBoxItem, Popover, TextField } from 'react-aria-components';
import type { GoTo, PresenterSlide } from '../../bridge/contract.ts';

interface JumpProps {
  slides: readonly PresenterSlide[];
  index: number;
  onGo: (to: GoTo) => void;
}

/** Goes to any slide: from the list of all of them, or by typing its number or a word of its title. */
export function Jump({ slides, index, onGo }: JumpProps) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  // Inside the page's navigation rather than after it: all of the page belongs to a landmark.
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const wanted = typed.trim().toLowerCase();
  const found = slides
    .map((slide, at) => ({ id: String(at), name: `${at + 1}  ${slide.label}`, at }))
    .filter(({ name, at }) => (/^\d+$/.test(wanted) ? String(at + 1).startsWith(wanted) : name.toLowerCase().includes(wanted)));

  const goTo = (at: number | undefined) => {
    if (at === undefined) return;
    setOpen(false);
    setTyped('');
    onGo(at);
  };

  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="button">Jump to a slide</Button>
      <Popover className="jump" placement="top" {...(place && { UNSTABLE_portalContainer: place })}>
        <Dialog>
          <Heading slot="title">Jump to a slide</Heading>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              goTo(found[0]?.at);
            }}
          >
            <TextField value={typed} onChange={setTyped} autoFocus>
              <Label>Slide number or a word of its title</Label>
              <Input className="field" />
            </TextField>
          </form>
          <ListBox
            aria-label="Slides"
            items={found}
            selectionMode="single"
            selectedKeys={[String(index)]}
            onAction={(key) => goTo(Number(key))}
            renderEmptyState={() => 'No slide has that number or word.'}
          >
            {(item) => <ListBoxItem textValue={item.name}>{item.name}</ListBoxItem>}
          </ListBox>
        </Dialog>
      </Popover>
      <div ref={setPlace} className="jump-place" />
    </DialogTrigger>
  );
}
