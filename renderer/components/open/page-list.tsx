import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { LandingPage } from '../../../shared/landing-pages.ts';
import { words } from '../../text/words.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';

/** Something that an org can be opened at, or, without a path, a way to say more. */
export interface PageChoice {
  readonly id: string;
  readonly name: string;
  readonly path: string | null;
}

export interface PageGroup {
  readonly title: string;
  readonly icon: IconName;
  readonly choices: readonly PageChoice[];
}

/** A landing page as it is offered. */
export const choiceOf = ({ id, name, path }: LandingPage): PageChoice => ({ id: `page ${id}`, name, path });

interface Props {
  readonly groups: readonly PageGroup[];
  readonly onChoose: (choice: PageChoice) => void;
}

/** The pages to choose from, in groups; the field above it moves through them. */
export function PageList({ groups, onChoose }: Props) {
  return (
    <ListBox
      className="pages"
      aria-label={words.openPages.at.list}
      renderEmptyState={() => <p className="pages-none">{words.openPages.at.noPage}</p>}
      onAction={(key) => {
        const choice = groups.flatMap(({ choices }) => choices).find(({ id }) => id === key);
        if (choice !== undefined) onChoose(choice);
      }}
    >
      {groups
        .filter(({ choices }) => choices.length > 0)
        .map(({ title, icon, choices }) => (
          <ListBoxSection key={title} id={title}>
            <Header className="pages-title">{title}</Header>
            {choices.map(({ id, name, path }) => (
              <ListBoxItem key={id} id={id} textValue={name} className="menu-item page-choice">
                <Icon name={icon} />
                <ForeignText text={name} className="page-name" />
                {path !== null && path !== name && <ForeignText text={path} className="page-path" />}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
    </ListBox>
  );
}
