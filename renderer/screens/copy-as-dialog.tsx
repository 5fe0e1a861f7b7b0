import { useState } from 'react';
import { Button, Menu, MenuItem } from 'react-aria-components';
import { COPY_FORMATS, type CopyFormat } from '../../shared/copy-format.ts';
import type { OrgSummary } from '../../shared/org.ts';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { Icon, Spinner } from '../components/parts/icon.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { useActions } from '../state/app-context.ts';
import { useTask } from '../state/use-task.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

/** Chooses the form in which a fresh token is copied; for the one that holds the refresh token it asks first. */
export function CopyAsDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const task = useTask();
  const [isAsking, setAsking] = useState(false);
  const copy = (format: CopyFormat) => task.run(() => actions.copyAs(org.key, format));
  const alias = visibleText(org.alias);
  const error = task.error !== null && (
    <ErrorMessage
      error={task.error}
      takesFocus
      orgKey={org.key}
      onSignInAgain={() => actions.show({ kind: 'sign-in-again', orgKey: org.key })}
    />
  );

  if (isAsking) {
    return (
      <DialogFrame title={words.copyAs.sfdx.title(alias)} onEscape={actions.closeDialog}>
        <div className="dialog-body">
          <ul>
            {words.copyAs.sfdx.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <p className="quiet">{words.copyAs.sfdx.note}</p>
          {error}
        </div>
        <div className="dialog-footer">
          <Button className="button" autoFocus onPress={() => setAsking(false)}>
            {words.copyAs.sfdx.back}
          </Button>
          <Button className="button button-danger" onPress={() => copy('sfdx-url')}>
            {task.isRunning && <Spinner />}
            {words.copyAs.sfdx.copy}
          </Button>
        </div>
      </DialogFrame>
    );
  }

  return (
    <DialogFrame title={words.copyAs.title(alias)} onEscape={actions.closeDialog}>
      <div className="dialog-body">
        <p className="dialog-org">
          <KindBadge kind={org.kind} />
          <ForeignText text={org.username} />
        </p>
        <p className="quiet">{words.copyAs.lead}</p>
        <Menu
          className="copy-forms"
          aria-label={words.copyAs.label}
          autoFocus="first"
          onAction={(key) => {
            const format = COPY_FORMATS.find((one) => one === key);
            if (format === 'sfdx-url') setAsking(true);
            else if (format !== undefined) copy(format);
          }}
        >
          {COPY_FORMATS.map((format) => (
            <MenuItem
              key={format}
              id={format}
              className="menu-item copy-form"
              textValue={words.copyAs.formats[format].label}
            >
              <Icon name={format === 'sfdx-url' ? 'key' : 'copy'} />
              <span>{words.copyAs.formats[format].label}</span>
              <span className="copy-form-hint">{words.copyAs.formats[format].hint}</span>
            </MenuItem>
          ))}
        </Menu>
        {error}
      </div>
      <div className="dialog-footer">
        {task.isRunning && (
          <span role="status" className="copy-running">
            <Spinner />
            {words.copyAs.copying}
          </span>
        )}
        <Button className="button" onPress={actions.closeDialog}>
          {words.copyAs.cancel}
        </Button>
      </div>
    </DialogFrame>
  );
}
