import { Button } from 'react-aria-components';
import { AUDIENCE_NAMES, maySee } from '../../../core/audience/model.ts';
import { useOpenDeck } from '../../desk/session.tsx';
import { joined } from '../words.ts';

/** Whom a slide is for, and the way to change it. */
export function SlideAudience({ id, onChange }: { id: string; onChange: (id: string) => void }) {
  const { edition: { deck } } = useOpenDeck();
  const slide = deck.slides.find((each) => each.id === id);
  if (!slide || slide.origin === 'added') return null;
  const seen = deck.meta.audiences.filter((audience) => maySee(slide.audience, audience));
  const words = seen.length === 0 ? 'In no version' : seen.length === 1 && seen[0] === 'members' ? 'For members alone' : `For ${joined(seen.map((audience) => AUDIENCE_NAMES[audience]))}`;
  return (
    <p className="row slide-audience">
      <span>{words}</span>
      <Button className="button small" aria-haspopup="dialog" onPress={() => onChange(id)}>Who may see it…</Button>
    </p>
  );
}
