import { Button } from 'react-aria-components';
import type { AppError } from '../../core/errors.ts';
import { Icon } from '../controls/icon.tsx';

/** Why nothing can be made of a file, and what to do. */
export const ImportRefused = ({ trouble, onAgain, onOther, onLeave }: { trouble: AppError; onAgain: () => void; onOther: () => void; onLeave: () => void }) => (
  <div className="stack">
    <div className="found-out" role="alert">
      <Icon name="stop" />
      <div>
        <h2 className="import-trouble">{trouble.message}</h2>
        {trouble.hint && <p>{trouble.hint}</p>}
      </div>
    </div>
    <div className="row">
      <Button className="button primary" autoFocus onPress={onOther}>Choose another file…</Button>
      <Button className="button" onPress={onAgain}>Try again</Button>
      <Button className="button quiet" onPress={onLeave}>Back to the library</Button>
    </div>
  </div>
);
