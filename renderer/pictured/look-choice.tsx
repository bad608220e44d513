import { Choice } from '../controls/choice.tsx';
import { Icon } from '../controls/icon.tsx';
import { usePictured } from './use-pictured.tsx';
import './look-choice.css';

/** Which look a deck that was made from a PowerPoint file is shown in, why, and the other one. Nothing for any other deck. */
export function LookChoice() {
  const pictured = usePictured();
  if (!pictured) return null;
  const { look: { chosen, said, state }, choose } = pictured;
  const icon = state === 'drawn' ? 'tick' : state === 'failed' ? 'warning' : 'slides';
  return (
    <div className="look-choice">
      <Choice
        bar
        label="How the slides look"
        options={[{ value: 'powerpoint', label: 'As in PowerPoint' }, { value: 'branchdeck', label: 'Branchdeck’s look' }]}
        value={chosen}
        onChange={choose}
      />
      <p className="look-said" role="status" data-state={state}><Icon name={icon} />{said}</p>
    </div>
  );
}
