import type { ReactNode } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { useActions, useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { MarkIcon } from '../marks/mark-icon.tsx';
import { Icon } from '../parts/icon.tsx';
import { GroupMenu } from './group-menu.tsx';
import { ViewItem } from './view-item.tsx';

interface Props {
  /** One was chosen; for what has to close then. */
  readonly onChosen?: () => void;
  /** Beside the first entry. */
  readonly tool?: ReactNode;
}

const text = words.marks.views;

/** Every view of the list. One stop of the Tab key: the arrow keys go through it. */
export function ViewList({ onChosen, tool }: Props) {
  const actions = useActions();
  const groups = useApp((state) => state.groups);
  const { tags } = useApp(actions.views);
  const smart = groups.filter(({ filter }) => filter !== undefined);
  const plain = groups.filter(({ filter }) => filter === undefined);
  const choose = onChosen ?? (() => undefined);
  const items = (list: typeof groups) =>
    list.map((group) => (
      <ViewItem
        key={group.id}
        view={{ kind: 'group', id: group.id }}
        name={group.name}
        icon={
          group.colour === undefined && group.filter !== undefined ? (
            <Icon name="search" />
          ) : (
            <MarkIcon colour={group.colour} />
          )
        }
        onChosen={choose}
      >
        <GroupMenu group={group} />
      </ViewItem>
    ));
  return (
    <Toolbar className="views" aria-label={text.label} orientation="vertical">
      <ViewItem view={{ kind: 'all' }} name={text.all} icon={<Icon name="list" />} onChosen={choose}>
        {tool}
      </ViewItem>
      <ViewItem view={{ kind: 'pinned' }} name={text.pinned} icon={<Icon name="pin" />} onChosen={choose} />
      <Section title={plain.length === 0 ? null : text.groups}>{items(plain)}</Section>
      <Section title={smart.length === 0 ? null : text.smart}>{items(smart)}</Section>
      <Button className="button button-quiet view-new" onPress={() => actions.show({ kind: 'new-group' })}>
        <Icon name="plus" />
        {text.newGroup}
      </Button>
      <Section title={tags.length === 0 ? null : text.tags}>
        {tags.map((tag) => (
          <ViewItem
            key={tag}
            view={{ kind: 'tag', tag }}
            name={tag}
            icon={<Icon name="tag" />}
            onChosen={choose}
          />
        ))}
      </Section>
      <div className="view-section">
        <ViewItem
          view={{ kind: 'archive' }}
          name={text.archive}
          icon={<Icon name="archive" />}
          onChosen={choose}
        />
      </div>
    </Toolbar>
  );
}

function Section({ title, children }: { readonly title: string | null; readonly children: ReactNode }) {
  if (title === null) return null;
  return (
    <div className="view-section" role="group" aria-label={title}>
      <span className="view-title" aria-hidden="true">
        {title}
      </span>
      {children}
    </div>
  );
}
