import type { EmployerKind } from '../../core/branch/model.ts';
import { DateField } from '../controls/date-field.tsx';
import { LineField } from '../controls/field.tsx';
import { Picker } from '../controls/picker.tsx';
import { LogoField } from '../pictures/logo-field.tsx';
import { profileFieldId } from './place.ts';
import type { BranchTabProps } from './branch-tab.tsx';
import { useProfile } from './use-profile.ts';

const KINDS: { value: EmployerKind | ''; label: string }[] = [
  { value: '', label: 'Not said' },
  { value: 'local-authority', label: 'Local authority' },
  { value: 'trust', label: 'Trust' },
  { value: 'governing-body', label: 'Governing body' },
  { value: 'proprietor', label: 'Proprietor' },
  { value: 'other', label: 'Other' },
];

/** Who the branch is, who the employer is, and which meeting this is. */
export function ProfileForm(props: BranchTabProps) {
  const { profile, put } = useProfile(props);
  const { branch, employer, official, meeting } = profile;

  const setBranch = (field: keyof typeof branch) => (text: string) => put({ ...profile, branch: { ...branch, [field]: text } }, `branch ${field}`);
  const setOfficial = (field: keyof typeof official) => (text: string) => put({ ...profile, official: { ...official, [field]: text } }, `official ${field}`);
  const setMeeting = (field: keyof typeof meeting) => (text: string) => put({ ...profile, meeting: { ...meeting, [field]: text } }, `meeting ${field}`);

  return (
    <section className="profile" aria-labelledby="profile-title">
      <h2 id="profile-title">Your branch</h2>
      <p className="muted">Printed on the slides wherever the deck asks for it.</p>
      <div className="form-grid">
        <LineField id={profileFieldId('branch.name')} label="Branch name" value={branch.name} onChange={setBranch('name')} autoComplete="off" />
        <LineField id={profileFieldId('branch.region')} label="Region" value={branch.region} onChange={setBranch('region')} autoComplete="off" />
      </div>
      <LogoField id={profileFieldId('branch.logo')} logo={branch.logo} onChange={setBranch('logo')} />
      <h3>Employer</h3>
      <div className="form-grid">
        <LineField id={profileFieldId('employer.name')} label="Employer name" value={employer.name} onChange={(name) => put({ ...profile, employer: { ...employer, name } }, 'employer name')} autoComplete="off" />
        <Picker id={profileFieldId('employer.kind')} label="Kind of employer" options={KINDS} value={employer.kind} onChange={(kind) => put({ ...profile, employer: { ...employer, kind } }, 'employer kind')} />
      </div>
      <h3>You</h3>
      <div className="form-grid">
        <LineField id={profileFieldId('official.name')} label="Your name" value={official.name} onChange={setOfficial('name')} autoComplete="off" />
        <LineField id={profileFieldId('official.role')} label="Your role" value={official.role} onChange={setOfficial('role')} placeholder="Branch secretary" autoComplete="off" />
        <LineField id={profileFieldId('official.email')} label="Your email" type="email" value={official.email} onChange={setOfficial('email')} autoComplete="off" />
      </div>
      <h3>Meeting</h3>
      <div className="form-grid">
        <DateField id={profileFieldId('meeting.date')} label="Meeting date" value={meeting.date} onChange={setMeeting('date')} />
        <LineField id={profileFieldId('meeting.place')} label="Meeting place" value={meeting.place} onChange={setMeeting('place')} autoComplete="off" />
      </div>
    </section>
  );
}
