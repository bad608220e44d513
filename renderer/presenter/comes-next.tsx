import type { PresenterSlide } from '../../bridge/contract.ts';
import type { ConsoleState } from '../../core/present/console.ts';
import { SlideView } from '../slide/slide-view.tsx';

/** What the next press brings up: the next step of this slide, or the slide after it as it comes up. */
export function ComesNext({ slides, state: { index, build } }: { slides: readonly PresenterSlide[]; state: Pick<ConsoleState, 'index' | 'build'> }) {
  const builds = slides[index]?.builds ?? 0;
  const steps = build < builds;
  const at = steps ? index : index + 1;
  const next = slides[at];
  const says = steps ? `Step ${build + 1} of ${builds}` : next?.label;
  return (
    <section className="next" aria-label={steps ? 'Next step' : 'Next slide'}>
      <h2>Next{builds > 0 && <span className="quiet">, now at step {build} of {builds}</span>}</h2>
      {next ? (
        <>
          <SlideView html={next.html} build={steps ? build + 1 : 0} label={steps ? `Slide ${at + 1} with step ${build + 1}` : `Slide ${at + 1}: ${next.label}`} thumbnail />
          <p>{says}</p>
        </>
      ) : (
        <p className="last">This is the last slide.</p>
      )}
    </section>
  );
}
