import { Button } from 'react-aria-components';
import { employerPost } from '../../core/letters/employers.ts';
import type { Letter, ShownLetter } from '../../core/letters/model.ts';
import { printDate } from '../../core/figures/dates.ts';
import { DateField } from '../controls/date-field.tsx';
import { AreaField, LineField } from '../controls/field.tsx';
import type { BranchTabProps } from '../editor/branch-tab.tsx';
import { focusSoon } from '../editor/place.ts';
import { useProfile } from '../editor/use-profile.ts';
import { detailsOf, FROM_FIELDS, hasField, letterFieldId, SCHOOL_FIELD, TO_FIELDS, type DetailField } from './letter-fields.ts';
import { WhoEmploys } from './who-employs.tsx';

interface LetterFormProps extends BranchTabProps {
  letter: Letter;
  shown: ShownLetter;
  /** ISO day. */
  today: string;
}

/** What one letter needs, and no more: kept with the branch's details, so that it stands in every other letter too. */
export function LetterForm({ letter, shown, today, ...props }: LetterFormProps) {
  const { profile, put } = useProfile(props);
  const used = detailsOf(letter);
  const wanted = (fields: readonly DetailField[]) => fields.filter(({ about }) => used.has(about));
  const [to, from, school] = [wanted(TO_FIELDS), wanted(FROM_FIELDS), wanted([SCHOOL_FIELD])];

  const field = ({ about, label, read, write }: DetailField) => {
    const shared = { id: letterFieldId(about), label, value: read(profile), onChange: (text: string) => put(write(profile, text), about.replace('.', ' ')) };
    if (about === 'employer.address') return <AreaField key={about} {...shared} rows={3} />;
    const usual = about === 'employer.post' ? employerPost({ ...profile, employer: { ...profile.employer, post: '' } }) : '';
    return (
      <LineField key={about} {...shared} autoComplete="off" {...(about === 'official.email' && { type: 'email' as const })}
        {...(usual !== '' && { placeholder: usual, help: `“${usual}” if you leave it blank` })} />
    );
  };
  return (
    <section className="letter-details" aria-labelledby="letter-form-title">
      <h2 id="letter-form-title">{shown.title}</h2>
      <StillBlank shown={shown} />
      {(to.length > 0 || school.length > 0) && <WhoEmploys profile={profile} onProfile={put} />}
      {school.map(field)}
      {to.length > 0 && <><h3>To</h3>{to.map(field)}</>}
      {from.length > 0 && <><h3>From</h3>{from.map(field)}</>}
      {used.has('meeting.date') && (
        <DateField id={letterFieldId('meeting.date')} label="Meeting date" value={profile.meeting.date}
          onChange={(text) => put({ ...profile, meeting: { ...profile.meeting, date: text } }, 'meeting date')} />
      )}
      {shown.layout !== 'form' && <DateField id={letterFieldId('letter.date')} label="Date of the letter" value={profile.letter.date}
        help={`“${printDate(today)}” if you leave it blank`} onChange={(text) => put({ ...profile, letter: { date: text } }, 'letter date')} />}
      {shown.layout === 'form' && <p className="muted">The measures are blank on purpose: this is a place to start, and not a school’s own assessment.</p>}
    </section>
  );
}

/** What has a marked place on the page; each leads to its field. */
function StillBlank({ shown: { blanks, layout } }: { shown: ShownLetter }) {
  if (blanks.length === 0 && layout === 'form') return null; // what it is for is said below
  if (blanks.length === 0) return <p className="muted">Nothing is blank. Read it through before it goes out.</p>;
  return (
    <div className="still-blank">
      <p>Still blank, and marked on the page:</p>
      <ul>
        {blanks.map(({ about, label }) => (
          <li key={about}>
            {hasField(about)
              ? <Button className="link-button" onPress={() => focusSoon(letterFieldId(about))}>{label}</Button>
              : <span>{label} (under Customise)</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
