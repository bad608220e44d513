import { Apologies } from './parts/apologies.tsx';
import { Comings } from './parts/comings.tsx';
import { Headcount } from './parts/headcount.tsx';
import { NamedPeople } from './parts/named-people.tsx';
import { QuorumLine } from './parts/quorum-line.tsx';

/** Who is there: counted, with arrivals and departures, apologies, and names only where they are asked for. */
export function AttendanceTab() {
  return (
    <div className="attendance">
      <section className="attendance-part" aria-labelledby="headcount-title">
        <h2 id="headcount-title">Headcount</h2>
        <Headcount big />
        <QuorumLine />
        <p className="muted">Each press is an arrival or a departure with its time. A number typed and Enter pressed is a new count.</p>
        <h3>Arrivals and departures</h3>
        <Comings />
      </section>
      <div className="stack-large">
        <Apologies />
        <NamedPeople />
      </div>
    </div>
  );
}
