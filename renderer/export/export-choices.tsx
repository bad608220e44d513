import { EXPORT_KINDS } from '../../bridge/contract.ts';
import type { ExportChoice } from '../../bridge/contract.ts';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import type { Audience } from '../../core/audience/model.ts';
import { Choice } from '../controls/choice.tsx';
import { kindWords } from './kind-words.ts';

interface ExportChoicesProps {
  /** The versions that the deck is made for. */
  audiences: readonly Audience[];
  /** The deck keeps the PowerPoint that it was made of. */
  canFill: boolean;
  /** The user made the deck of a PowerPoint, and says for whom its slides are. */
  own: boolean;
  choice: ExportChoice;
  onChange: (choice: ExportChoice) => void;
}

/** Which version, as which kind of file. */
export function ExportChoices({ audiences, canFill, own, choice, onChange }: ExportChoicesProps) {
  const made = EXPORT_KINDS.filter((kind) => kind !== 'filled' && (kind !== 'jcnc-pack' || audiences.includes('employer')));
  const kinds = canFill ? (['filled', ...made] as const) : made;
  const versions = choice.kind === 'jcnc-pack' ? audiences.filter((one) => one === 'employer') : audiences;
  return (
    <div className="export-choices">
      <div>
        <Choice
          bar
          label="Which version"
          options={versions.map((one) => ({ value: one, label: `For ${AUDIENCE_NAMES[one]}` }))}
          value={choice.audience}
          onChange={(audience) => onChange({ ...choice, audience })}
        />
        {own && !audiences.includes('employer') && <p className="field-help">There is none for the employer yet. First tick the slides that they may see: “Who may see it…” under a slide.</p>}
      </div>
      <div>
        <Choice
          bar
          label="What to make"
          options={kinds.map((kind) => ({ value: kind, label: kindWords(kind).name }))}
          value={choice.kind}
          onChange={(kind) => onChange({ ...choice, kind })}
        />
        <p className="field-help" aria-live="polite">{kindWords(choice.kind).purpose}</p>
      </div>
    </div>
  );
}
