import { Button } from 'react-aria-components';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import type { Audience } from '../../core/audience/model.ts';
import type { Proof } from '../../core/proof/report.ts';
import { Frame } from '../controls/frame.tsx';
import { Icon } from '../controls/icon.tsx';
import { counted } from '../editor/words.ts';
import { LookedFor, Matches, Unread } from './proof.tsx';

interface ExportRemovedProps {
  proof: Proof;
  audience: Audience;
  onAgain: () => void;
  onClose: () => void;
}

/** What was found in a written file that may not be in it: the file is gone again. */
export const ExportRemoved = ({ proof, audience, onAgain, onClose }: ExportRemovedProps) => (
  <Frame guide="export"
    title="Nothing was exported"
    textOnly
    onClose={onClose}
    foot={
      <>
        <Button className="button" onPress={onClose}>Close</Button>
        <Button className="button primary" autoFocus onPress={onAgain}>Back to the review</Button>
      </>
    }
  >
    <div className="stack">
      <div className="found-out" role="alert">
        <Icon name="stop" />
        <div>
          <h3>{counted(proof.matches.length, 'thing')} in the written file {proof.matches.length === 1 ? 'is' : 'are'} not for {AUDIENCE_NAMES[audience]}</h3>
          <p>The file was opened again to make sure, this was found, and the file was removed. Your deck and your changes are as they were.</p>
        </div>
      </div>
      <Matches proof={proof} />
      <p>Most often a slide for {AUDIENCE_NAMES[audience]} says in its own words what another one keeps back. Change that slide’s text, or leave the slide out, and export again.</p>
      <Unread proof={proof} />
      <LookedFor proof={proof} />
    </div>
  </Frame>
);
