import type { ExportChoice } from '../../bridge/contract.ts';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import type { Audience } from '../../core/audience/model.ts';
import { EXPORT_FORMATS, FILE_KINDS } from '../../core/export/formats.ts';
import { Choice } from '../controls/choice.tsx';

interface ExportChoicesProps {
  /** The versions that the deck is made for. */
  audiences: readonly Audience[];
  choice: ExportChoice;
  onChange: (choice: ExportChoice) => void;
}

/** Which version, as which kind of file. */
export function ExportChoices({ audiences, choice, onChange }: ExportChoicesProps) {
  return (
    <div className="export-choices">
      <Choice
        bar
        label="Which version"
        options={audiences.map((one) => ({ value: one, label: `For ${AUDIENCE_NAMES[one]}` }))}
        value={choice.audience}
        onChange={(audience) => onChange({ ...choice, audience })}
      />
      <div>
        <Choice
          bar
          label="Which kind of file"
          options={EXPORT_FORMATS.map((format) => ({ value: format, label: FILE_KINDS[format].name }))}
          value={choice.format}
          onChange={(format) => onChange({ ...choice, format })}
        />
        <p className="field-help" aria-live="polite">{FILE_KINDS[choice.format].purpose}</p>
      </div>
    </div>
  );
}
