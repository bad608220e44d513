import type { ReactNode } from 'react';

export interface GuideSection {
  id: string;
  title: string;
  body: ReactNode;
}

const Keys = ({ children }: { children: string }) => <kbd>{children}</kbd>;

/** The guide, in the order in which a branch secretary needs it. */
export const SECTIONS: GuideSection[] = [
  {
    id: 'twenty-minutes',
    title: 'Twenty minutes before a meeting',
    body: (
      <ol>
        <li>Plug the projector in, open the deck from the Library, and press <strong>Present</strong>. See that the room screen shows the slides, then press <Keys>Esc</Keys>.</li>
        <li>On the <strong>Figures</strong> tab choose <strong>Blank</strong> and put in what you know. A slide leaves out a sentence whose figure is blank.</li>
        <li>On the <strong>Slides</strong> tab switch off what you will not use.</li>
        <li>Look at <strong>Things to check</strong>. What stops an export does not stop you presenting.</li>
      </ol>
    ),
  },
  {
    id: 'slides',
    title: 'Slides',
    body: (
      <>
        <p>Choose a slide to see it as the room will. The buttons under it show it as members, the employer or the public would see it.</p>
        <p>The switch beside a slide takes it out of the meeting and of every export. Move a slide with <strong>Move up</strong> and <strong>Move down</strong>, or <Keys>Alt</Keys> and an arrow key.</p>
        <p>You may change a slide’s text. The national text is kept, and <strong>Put back the national text</strong> brings it back. A slide that you add is for members alone.</p>
      </>
    ),
  },
  {
    id: 'text',
    title: 'Writing slide text',
    body: (
      <>
        <p>A line that begins with <code>##</code> is the title. A line that begins with <code>-</code> is a bullet; two spaces before it make it a bullet of the one above. Two stars on either side make words <strong>bold</strong>.</p>
        <p>Words in double braces, such as <code>{'{{ branch.name }}'}</code>, are replaced by a figure or by something about your branch. Leave them as they are, and the slide stays right when the figure changes.</p>
      </>
    ),
  },
  {
    id: 'figures',
    title: 'Figures',
    body: (
      <>
        <p>National figures come with the deck, each with its source and date. Your own stand beside them and are never mistaken for national ones. Give each a source and a date: someone in the room may ask.</p>
        <dl className="facts">
          <dt>Blank</dt><dd>There is no value yet.</dd>
          <dt>Out of range</dt><dd>The value can’t be right, such as 140 per cent. What you typed is kept until you put it right.</dd>
          <dt>May be out of date</dt><dd>The figure is older than the campaign thinks safe.</dd>
          <dt>Too few to print</dt><dd>A share of so few people could show how one of them answered, so it is not printed.</dd>
        </dl>
      </>
    ),
  },
  {
    id: 'present',
    title: 'Presenting',
    body: (
      <>
        <p>Say who is in the room first: what is kept from them can’t come on the room screen by any key. Your notes never go to the room screen.</p>
        <dl className="facts">
          <dt><Keys>→</Keys> <Keys>Space</Keys> <Keys>Page down</Keys></dt><dd>Next slide. A clicker sends these too.</dd>
          <dt><Keys>←</Keys> <Keys>Page up</Keys></dt><dd>Previous slide</dd>
          <dt><Keys>B</Keys></dt><dd>Black screen, and back</dd>
          <dt><Keys>S</Keys></dt><dd>Swap the displays</dd>
          <dt><Keys>Esc</Keys></dt><dd>End presenting</dd>
        </dl>
      </>
    ),
  },
  {
    id: 'export',
    title: 'A PowerPoint for the employer',
    body: (
      <>
        <p>Press <strong>Export</strong> and choose the version. You see what the file will hold and what it leaves out before anything is written, and the version stands in the file’s name.</p>
        <p>The version for the employer has no notes, no slide that is switched off, and nothing kept to members. If a figure is missing, choose <strong>Leave these slides out</strong> and go on.</p>
      </>
    ),
  },
  {
    id: 'notes',
    title: 'Notes',
    body: <p>Notes are kept by meeting, in general and for each slide. Write them here or while you present; they are saved as you type. Search looks through every meeting, and you can export a meeting’s notes as Markdown.</p>,
  },
  {
    id: 'safe',
    title: 'Where everything is kept',
    body: <p>On this computer, in your own user folder. The campaign’s deck is never changed: your changes are kept beside it. On the <strong>Branch</strong> tab you can put any of them back, or save them all as a file.</p>,
  },
  {
    id: 'keys',
    title: 'Keys',
    body: (
      <dl className="facts">
        <dt><Keys>Ctrl</Keys> <Keys>Z</Keys></dt><dd>Undo</dd>
        <dt><Keys>Ctrl</Keys> <Keys>Shift</Keys> <Keys>Z</Keys> or <Keys>Ctrl</Keys> <Keys>Y</Keys></dt><dd>Redo</dd>
        <dt><Keys>Alt</Keys> <Keys>↑</Keys> or <Keys>↓</Keys></dt><dd>Move the chosen slide</dd>
        <dt><Keys>→</Keys> in the slide list</dt><dd>To the slide’s switch</dd>
        <dt><Keys>F1</Keys></dt><dd>This guide</dd>
      </dl>
    ),
  },
];
