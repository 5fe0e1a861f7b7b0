import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { CatalogueSummary } from '../../../shared/team-catalogue.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { TimeText } from '../parts/time-text.tsx';

const text = words.catalogues;

interface Props {
  readonly catalogue: CatalogueSummary;
  readonly isLooking: boolean;
  readonly onLook: () => void;
  readonly onRemove: () => void;
}

/** One catalogue of the list. Removing it asks first, as it says what stays. */
export function CatalogueRow({ catalogue, isLooking, onLook, onRemove }: Props) {
  const [isLeaving, setLeaving] = useState(false);
  const { place, isSigned, lookedAt, rows, hasChanges, problem } = catalogue;
  const name = visibleText(catalogue.name);
  return (
    <li className="catalogue">
      <div className="catalogue-about">
        <ForeignText className="catalogue-name" text={catalogue.name} />
        <ForeignText className="catalogue-place" text={place} />
        <span className="catalogue-facts">
          <span>{text.rows(rows)}</span>
          <span>{isSigned ? text.signed : text.unsigned}</span>
          <span>
            {text.lookedAt} <TimeText at={lookedAt} />
          </span>
          {hasChanges && <strong>{text.hasChanges}</strong>}
        </span>
        {problem !== null && <ForeignText className="catalogue-problem" text={problem.message} />}
      </div>
      {isLeaving ? (
        <div className="catalogue-leaving" role="group" aria-label={text.removeNamed(name)}>
          <p>
            <bdi>{text.removeLead(name, rows)}</bdi>
          </p>
          <Button className="button button-small" autoFocus onPress={() => setLeaving(false)}>
            {text.keep}
          </Button>
          <Button className="button button-small" onPress={onRemove}>
            {text.remove}
          </Button>
        </div>
      ) : (
        <div className="catalogue-acts">
          <Button
            className="button button-small"
            aria-label={hasChanges ? text.reviewNamed(name) : text.lookNamed(name)}
            onPress={onLook}
          >
            {isLooking ? text.looking : hasChanges ? text.review : text.look}
          </Button>
          <Button
            className="button button-quiet button-small"
            aria-label={text.removeNamed(name)}
            onPress={() => setLeaving(true)}
          >
            {text.remove}
          </Button>
        </div>
      )}
    </li>
  );
}
