import { Button } from 'react-aria-components';
import type { ReadyAbout, ReadyLevel, ReadyLine, Remedy } from '../../core/ready/model.ts';
import { Icon, type IconName } from '../controls/icon.tsx';
import './ready.css';

const ABOUT: Readonly<Record<ReadyAbout, string>> = {
  displays: 'Displays', power: 'Power', sleep: 'Sleep', disk: 'Disk space', slides: 'Slides', figures: 'Figures', findings: 'Things to check', notes: 'Notes', papers: 'Papers to hand',
};
const ICONS: Readonly<Record<ReadyLevel, IconName>> = { mend: 'stop', look: 'warning', untold: 'search', fine: 'tick' };
/** What the drawing means, for those who can't see it. */
const LEVELS: Readonly<Record<ReadyLevel, string>> = { mend: 'Put this right first:', look: 'Worth a look:', untold: 'Look yourself:', fine: 'In order:' };

/** Everything that is looked at before a meeting, a line each, with what can be done about it. */
export function ReadyLines({ lines, onRemedy }: { lines: readonly ReadyLine[]; onRemedy: (remedy: Remedy) => void }) {
  return (
    <ul className="ready-lines" aria-label="What was looked at">
      {lines.map((line) => (
        <li key={`${line.about} ${line.text}`} className="ready-line" data-level={line.level}>
          <Icon name={ICONS[line.level]} />
          <div className="ready-words">
            <p><span className="visually-hidden">{LEVELS[line.level]} </span><b>{ABOUT[line.about]}</b> <span>{line.text}</span></p>
            {line.help && <p className="muted">{line.help}</p>}
          </div>
          {line.remedies.length > 0 && (
            <div className="ready-remedies">
              {line.remedies.map(({ label, remedy }) => (
                <Button key={label} className="button small" aria-label={`${label}: ${ABOUT[line.about]}`} onPress={() => onRemedy(remedy)}>{label}</Button>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
