import { useId } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import type { DisplayInfo } from '../../bridge/contract.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { mapDisplays } from './display-map.ts';
import type { PlaceOption } from './places.ts';
import './display-choice.css';

interface DisplayChoiceProps {
  options: readonly PlaceOption[];
  value: PlaceOption;
  onChange: (value: string) => void;
}

/** In rem. */
const MOST_HEIGHT = 9;

/** What a display will show, said in its picture. */
const shows = (display: DisplayInfo, chosen: PlaceOption): string => {
  if (chosen.drawn?.id === display.id || (chosen.place === 'full-screen' && display.own)) return 'Slides';
  if (chosen.notesOn === display.id) return 'Your notes';
  return chosen.place === 'window' && display.own ? 'Slides and notes, in windows' : '';
};

/** Where the room sees the slides, chosen in a drawing of the displays as they lie. */
export function DisplayChoice({ options, value, onChange }: DisplayChoiceProps) {
  const id = useId();
  const { fail } = useMessages();
  const drawn = options.flatMap((option) => (option.drawn ? [{ option, display: option.drawn }] : []));
  const map = mapDisplays(drawn.map(({ display }) => display));
  return (
    <RadioGroup className="choice display-choice" value={value.value} onChange={onChange}>
      <div className="display-head">
        <Label className="field-label">Where the room sees it</Label>
        <Button className="button small" aria-describedby={`${id}-identify`} onPress={() => void ask('display.identify').catch(fail)}>Identify</Button>
        <span id={`${id}-identify`} hidden>Shows its number on each display for three seconds.</span>
      </div>
      <div className="display-map" style={{ aspectRatio: map.ratio, maxWidth: `${MOST_HEIGHT * map.ratio}rem` }}>
        {drawn.map(({ option, display }) => {
          const place = map.places.get(display.id);
          return place && (
            <Radio
              key={option.value}
              value={option.value}
              className="display-radio"
              aria-label={option.label}
              aria-describedby={`${id}-help`}
              style={{ left: `${place.left}%`, top: `${place.top}%`, width: `${place.width}%`, height: `${place.height}%` }}
            >
              <span className="display-face">
                <span className="display-name"><b className="display-number">{display.number}</b> {display.label}</span>
                <span className="display-size">{display.width} × {display.height}{display.own && ', this one'}</span>
                <span className="display-shows">{shows(display, value)}</span>
              </span>
            </Radio>
          );
        })}
      </div>
      {value.drawn && <p className="choice-help display-help" id={`${id}-help`}>{value.help}</p>}
      <div className="choice-options">
        {options.filter((option) => !option.drawn).map((option) => (
          <div key={option.value} className="choice-option">
            <Radio value={option.value} className="choice-radio" aria-describedby={`${id}-${option.value}`}>
              <span className="choice-dot" aria-hidden="true" />
              {option.label}
            </Radio>
            <p id={`${id}-${option.value}`} className="choice-help">{option.help}</p>
          </div>
        ))}
      </div>
    </RadioGroup>
  );
}
