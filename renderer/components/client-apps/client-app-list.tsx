import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { type ClientAppSummary, PLATFORM_CLI } from '../../../shared/client-app.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { type ClientAppDraft, draftOf, duplicateOf, platformCliApp } from '../../state/client-app-draft.ts';
import { useTask } from '../../state/use-task.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { ClientAppCheck } from './client-app-check.tsx';
import { ClientAppRemoval } from './client-app-removal.tsx';
import { ErrorMessage } from '../errors/error-message.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';

interface Props {
  readonly host: string | null;
  readonly onEdit: (title: string, draft: ClientAppDraft) => void;
}

/** Every client app with what belongs to it, and the Salesforce CLI's to choose on purpose. */
export function ClientAppList({ host, onEdit }: Props) {
  const clientApps = useApp((state) => state.clientApps);
  return (
    <>
      {clientApps.length === 0 ? (
        <p>{words.clientApps.empty}</p>
      ) : (
        <ul className="apps" aria-label={words.clientApps.list}>
          {clientApps.map((app) => (
            <ClientAppItem key={app.id} app={app} host={host} onEdit={onEdit} />
          ))}
        </ul>
      )}
      {!clientApps.some(({ clientId }) => clientId === PLATFORM_CLI.clientId) && <PlatformCliPreset />}
    </>
  );
}

function PlatformCliPreset() {
  const actions = useActions();
  const task = useTask();
  return (
    <section className="preset" aria-label={words.clientApps.preset}>
      <h3>{words.clientApps.preset}</h3>
      <p className="quiet">{words.clientApps.presetLead}</p>
      {task.error !== null && <ErrorMessage error={task.error} takesFocus />}
      <Button
        className="button button-small"
        onPress={() => task.run(() => actions.saveClientApp(platformCliApp(words.clientApps.presetName)))}
      >
        {words.clientApps.presetUse}
      </Button>
    </section>
  );
}

interface ItemProps extends Props {
  readonly app: ClientAppSummary;
}

function ClientAppItem({ app, host, onEdit }: ItemProps) {
  const [panel, setPanel] = useState<'check' | 'remove' | null>(null);
  const nameId = useId();
  const name = visibleText(app.name);
  const { editor, named } = words.clientApps;
  const button = (action: string, onPress: () => void) => (
    <Button className="button button-small" aria-label={named(action, name)} onPress={onPress}>
      {action}
    </Button>
  );
  return (
    <li className="app" aria-labelledby={nameId}>
      <div className="app-head">
        <h3 id={nameId} className="app-name">
          <bdi>{name}</bdi>
          {app.practice && <span className="row-practice">{words.clientApps.practice}</span>}
        </h3>
        <div className="app-actions">
          {button(words.clientApps.check, () => setPanel(panel === 'check' ? null : 'check'))}
          {button(words.clientApps.edit, () => onEdit(editor.editTitle(name), draftOf(app)))}
          {button(words.clientApps.duplicate, () =>
            onEdit(editor.copyTitle(name), duplicateOf(app, editor.copyName(app.name).slice(0, 80))),
          )}
          {button(words.clientApps.remove, () => setPanel(panel === 'remove' ? null : 'remove'))}
        </div>
      </div>
      <ForeignText text={app.clientId} className="app-id monospace selectable" />
      <ul className="app-facts">
        <li>
          {app.flows.length === 0
            ? words.clientApps.noFlows
            : app.flows.map((flow) => words.clientApps.flowNames[flow]).join(', ')}
        </li>
        <li>
          <bdi>{app.loginHost === null ? words.clientApps.anyHost : visibleText(app.loginHost)}</bdi>
        </li>
        <li title={app.usedBy.map(visibleText).join(', ')}>
          {app.usedBy.length === 0 ? words.clientApps.unused : words.clientApps.usedBy(app.usedBy.length)}
        </li>
        {app.hasSecret && <li>{words.clientApps.secretKept}</li>}
      </ul>
      {panel === 'check' && <ClientAppCheck app={app} host={host} />}
      {panel === 'remove' && <ClientAppRemoval app={app} onCancel={() => setPanel(null)} />}
    </li>
  );
}
