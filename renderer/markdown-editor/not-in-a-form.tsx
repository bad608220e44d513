import { Button } from 'react-aria-components';
import { Frame } from '../controls/frame.tsx';

/** Stands in for a form that would lose something of the chart or table that the cursor is in. */
export function NotInAForm({ what, onClose }: { what: 'chart' | 'table'; onClose: () => void }) {
  return (
    <Frame guide="pictures" title={`This ${what} can’t be shown here`} onClose={onClose} foot={<Button className="button primary" autoFocus onPress={onClose}>Close</Button>}>
      <p>
        {what === 'chart'
          ? 'Some of its lines are not understood, or say whom a part of it is for, and changing it here would lose them. Change them in the text; “Things to check” says what is wrong, if anything is.'
          : 'Some of its cells say whom a part of it is for, and changing it here could lose that. Change it in the text.'}
        {` To make another ${what}, put the cursor outside this one first.`}
      </p>
    </Frame>
  );
}
