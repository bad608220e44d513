import { Button } from 'react-aria-components';
import type { BatchExample } from '../../../bridge/batch-calls.ts';
import { DEFAULT_PATTERN, NAME_PARTS } from '../../../core/batch/names.ts';
import { LineField } from '../../controls/field.tsx';
import { counted } from '../../editor/words.ts';

interface BatchNamesProps {
  pattern: string;
  example: BatchExample | undefined;
  onPattern: (pattern: string) => void;
}

/** What the files are called, with the first of them as they will be. */
export function BatchNames({ pattern, example, onPattern }: BatchNamesProps) {
  const rest = example ? example.files - example.names.length : 0;
  return (
    <div className="batch-names">
      <LineField
        label="Names of the files" value={pattern} onChange={onPattern} autoComplete="off" {...(example && example.fault !== '' && { fault: example.fault })}
        help={`May hold ${NAME_PARTS.map((part) => `{${part}}`).join(', ')}. Every name says for whom the file is.`}
      />
      {pattern !== DEFAULT_PATTERN && <Button className="button small" onPress={() => onPattern(DEFAULT_PATTERN)}>As usual</Button>}
      {example && example.names.length > 0 && (
        <div className="batch-example" aria-live="polite">
          <p className="muted">They will be called</p>
          <ul>{example.names.map((name) => <li key={name}>{name}</li>)}</ul>
          {rest > 0 && <p className="muted">and {counted(rest, 'more file')}</p>}
        </div>
      )}
    </div>
  );
}
