import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { PracticeInfo } from '../../../shared/app-status.ts';
import { words } from '../../text/words.ts';
import { ForeignText } from '../parts/foreign-text.tsx';

interface Props {
  readonly practice: PracticeInfo;
  /** Whether it is brought into sight, and its first button has the focus, as soon as it is there. */
  readonly takesFocus?: boolean;
  /** A login host was chosen. */
  readonly onUse: (loginHost: string) => void;
}

/** Who can sign in to the practice orgs, by login host. Made-up people: their passwords are safe to show. */
export function PracticePeople({ practice, takesFocus = false, onUse }: Props) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    section.current?.querySelector('button')?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'nearest' });
  }, [takesFocus]);
  const hosts = [...new Set(practice.people.map(({ loginHost }) => loginHost))];
  return (
    <section ref={section} className="practice" aria-label={words.practice.title}>
      <h3 className="practice-title">{words.practice.title}</h3>
      <p className="quiet">{words.practice.lead}</p>
      {hosts.map((host) => (
        <div key={host} className="practice-host">
          <div className="practice-head">
            <strong>{hostWord(practice, host)}</strong>
            <ForeignText text={host} className="monospace practice-url" />
            <Button
              className="button button-small"
              aria-label={words.practice.useHost(host)}
              onPress={() => onUse(host)}
            >
              {words.practice.use}
            </Button>
          </div>
          <PracticeTable practice={practice} loginHost={host} />
        </div>
      ))}
    </section>
  );
}

interface TableProps {
  readonly practice: PracticeInfo;
  readonly loginHost: string;
}

/** The people of one practice login host; nothing for a host that is not one. */
export function PracticeTable({ practice, loginHost }: TableProps) {
  const people = practice.people.filter((person) => person.loginHost === loginHost);
  if (people.length === 0) return null;
  return (
    <table className="practice-table">
      <thead className="only-heard">
        <tr>
          <th>{words.practice.username}</th>
          <th>{words.practice.password}</th>
          <th>{words.practice.organization}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.username}>
            <td className="selectable">
              <ForeignText text={person.username} />
            </td>
            <td className="selectable monospace">
              <ForeignText text={person.password} />
            </td>
            <td>
              <ForeignText text={person.organizationName} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function hostWord(practice: PracticeInfo, host: string): string {
  if (host === practice.productionLoginHost) return words.practice.productionHost;
  return host === practice.sandboxLoginHost ? words.practice.sandboxHost : words.practice.otherHost;
}
