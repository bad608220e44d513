import type { ReactNode } from 'react';
import type { BatchOffer } from '../../../bridge/batch-calls.ts';
import { AUDIENCE_NAMES } from '../../../core/audience/model.ts';
import { EXPORT_FORMATS, FILE_KINDS } from '../../../core/export/formats.ts';
import { Tick } from '../../controls/tick.tsx';
import type { Choices } from './use-offer.ts';

interface BatchKindsProps {
  offer: BatchOffer;
  choices: Choices;
  onChoose: (part: Partial<Choices>) => void;
}

const toggled = <T extends string>(list: readonly T[], item: T, on: boolean): T[] => (on ? [...list, item] : list.filter((each) => each !== item));

/** For whom, as which kinds of file, and which letters. */
export function BatchKinds({ offer, choices: { audiences, formats, letters }, onChoose }: BatchKindsProps) {
  return (
    <>
      <Ticks label="For whom">
        {offer.audiences.map((each) => <Tick key={each} isSelected={audiences.includes(each)} onChange={(on) => onChoose({ audiences: toggled(audiences, each, on) })}>For {AUDIENCE_NAMES[each]}</Tick>)}
      </Ticks>
      <Ticks label="The slides as" help={formats.some((each) => FILE_KINDS[each].drawn === true) ? 'PDFs and pictures are drawn one after the other, which takes longer.' : ''}>
        {EXPORT_FORMATS.map((each) => <Tick key={each} isSelected={formats.includes(each)} onChange={(on) => onChoose({ formats: toggled(formats, each, on) })}>{FILE_KINDS[each].name}</Tick>)}
      </Ticks>
      {offer.letters.length > 0 && (
        <Ticks label="Letters, in Word" help="What is blank in a letter is marked in it.">
          {offer.letters.map(({ id, title, audiences: forWhom }) => (
            <Tick key={id} isSelected={letters.includes(id)} onChange={(on) => onChoose({ letters: toggled(letters, id, on) })}>
              <span>{title} <span className="muted">for {forWhom.map((each) => AUDIENCE_NAMES[each]).join(' and ')}</span></span>
            </Tick>
          ))}
        </Ticks>
      )}
    </>
  );
}

const Ticks = ({ label, help = '', children }: { label: string; help?: string; children: ReactNode }) => (
  <fieldset className="batch-ticks">
    <legend className="field-label">{label}</legend>
    <div className="batch-tick-list">{children}</div>
    {help !== '' && <p className="field-help">{help}</p>}
  </fieldset>
);
