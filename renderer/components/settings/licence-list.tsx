import { useEffect, useState } from 'react';
import type licences from 'virtual:licences';
import { words } from '../../text/words.ts';
import { Spinner } from '../parts/icon.tsx';

type Licences = typeof licences;

/** Every package that Latchkey ships, with its licence word for word. Loaded when somebody wants to see it. */
export function LicenceList() {
  const [packages, setPackages] = useState<Licences | null>(null);
  useEffect(() => {
    let isShown = true;
    void import('virtual:licences').then((module) => {
      if (isShown) setPackages(module.default);
    });
    return () => {
      isShown = false;
    };
  }, []);
  if (packages === null) return <Spinner />;
  return (
    <ul className="licences" aria-label={words.settings.about.licences.list}>
      {packages.map(({ name, version, licence, text }) => (
        <li key={`${name} ${version}`}>
          <details>
            <summary>
              <bdi>{name}</bdi> <span className="quiet">{`${version} · ${licence}`}</span>
            </summary>
            <pre>{text === '' ? words.settings.about.licences.noText : text}</pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
