import { useState } from 'react';
import { employerPost } from '../../core/letters/employers.ts';
import { BLANK_PROFILE } from '../../core/branch/model.ts';
import type { EmployerChange } from '../../core/replies/change.ts';
import type { EmployerDetails, EmployerRecord } from '../../core/replies/model.ts';
import { Picker } from '../controls/picker.tsx';
import { EMPLOYER_KIND_OPTIONS } from './kind-options.ts';
import { TypedArea, TypedLine } from './typed-fields.tsx';

interface EmployerDetailsProps {
  record: EmployerRecord;
  change: (change: EmployerChange) => Promise<boolean>;
}

/** Whom the acknowledgement goes to. */
export function EmployerDetailsForm({ record, change }: EmployerDetailsProps) {
  const { name, kind, contact, post, email, address } = record;
  // At the start alone: it must not close under somebody's hands.
  const [open, setOpen] = useState(contact === '' && post === '' && email === '' && address === '');
  const put = (part: Partial<EmployerDetails>) => void change({ type: 'details', details: part });
  const usual = employerPost({ ...BLANK_PROFILE, employer: { ...BLANK_PROFILE.employer, kind } });
  return (
    <details className="employer-details" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Name and address</summary>
      <p className="muted">They stand in the acknowledgement to this employer.</p>
      <div className="employer-fields">
        <TypedLine label="Name of the employer" value={name} needed onChange={(text) => put({ name: text })} />
        <Picker label="Kind of employer" options={EMPLOYER_KIND_OPTIONS} value={kind} onChange={(next) => put({ kind: next })} />
        <TypedLine label="Name of the person written to" value={contact} onChange={(text) => put({ contact: text })} />
        <TypedLine label="Their post" value={post} onChange={(text) => put({ post: text })} {...(usual !== '' && { help: `“${usual}” if you leave it blank` })} />
        <TypedLine label="Their email address" type="email" value={email} onChange={(text) => put({ email: text })} />
        <TypedArea label="Address" rows={3} value={address} onChange={(text) => put({ address: text })} />
      </div>
    </details>
  );
}
