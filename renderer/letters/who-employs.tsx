import { EMPLOYER_KINDS, SCHOOL_KINDS, type EmployerKind, type Profile, type SchoolKind } from '../../core/branch/model.ts';
import { EMPLOYER_NAMES, EMPLOYERS_CAUTION, employerKind, employerOf } from '../../core/letters/employers.ts';
import { Picker } from '../controls/picker.tsx';
import { letterFieldId } from './letter-fields.ts';

interface WhoEmploysProps {
  profile: Profile;
  onProfile: (next: Profile, field: string) => void;
}

const SCHOOLS: readonly { value: SchoolKind | ''; label: string }[] = [{ value: '', label: 'Not said' }, ...SCHOOL_KINDS.map((kind) => ({ value: kind, label: employerOf(kind).school }))];
const nameOf = (kind: EmployerKind): string => (kind === 'other' ? 'Another employer' : EMPLOYER_NAMES[kind]);

/** Who is the employer: the kind of school tells who usually is, and whom to write to there, with the reason. */
export function WhoEmploys({ profile, onProfile }: WhoEmploysProps) {
  const { school, employer } = profile;
  const usual = school.kind === '' ? undefined : employerOf(school.kind);
  const kinds = [
    { value: '' as const, label: usual ? `The usual one: ${nameOf(usual.employer).toLowerCase()}` : 'Not said' },
    ...EMPLOYER_KINDS.map((kind) => ({ value: kind, label: nameOf(kind) })),
  ];
  const known = employerKind(profile);
  const other = usual !== undefined && known !== '' && known !== usual.employer;
  return (
    <div className="who-employs" role="group" aria-labelledby="who-title">
      <h3 id="who-title">Who is the employer?</h3>
      <Picker id={letterFieldId('school.kind')} label="Kind of school" options={SCHOOLS} value={school.kind}
        onChange={(kind) => onProfile({ ...profile, school: { ...school, kind } }, 'school kind')} />
      <div className="who-answer" role="status">
        {usual
          ? (
            <>
              <p><strong>Usually the {nameOf(usual.employer).toLowerCase()}.</strong> Write to the {usual.post}.</p>
              <p>{usual.reason}</p>
              {other && <p>You chose another employer below: letters follow your choice.</p>}
            </>
          )
          : <p>Say which kind of school it is, and you see who usually employs its staff, and why.</p>}
        <p className="muted">{EMPLOYERS_CAUTION}</p>
      </div>
      <Picker id={letterFieldId('employer.kind')} label="Kind of employer" options={kinds} value={employer.kind}
        onChange={(kind) => onProfile({ ...profile, employer: { ...employer, kind } }, 'employer kind')} />
    </div>
  );
}
