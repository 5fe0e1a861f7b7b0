import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OrgSummary } from '../../shared/org.ts';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { CheckField } from '../components/fields/check-field.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Icon, Spinner } from '../components/parts/icon.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { PlaceDetails } from '../components/open-in/place-details.tsx';
import { PlacePicker } from '../components/open-in/place-picker.tsx';
import { useActions } from '../state/app-context.ts';
import { browserOf, formOf, placeOf, type PlaceForm } from '../state/place-form.ts';
import { useInstalledBrowsers } from '../state/use-installed-browsers.ts';
import { useTask } from '../state/use-task.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

/** Chooses where an org is opened, this once or always. */
export function OpenInDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const task = useTask();
  const browsers = useInstalledBrowsers();
  const [form, setForm] = useState(() => formOf(org.opensIn));
  const [always, setAlways] = useState(false);
  const [missing, setMissing] = useState<'command' | 'container' | 'browser' | null>(null);

  const isGone =
    browsers !== null && form.chosen.startsWith('browser:') && browserOf(form, browsers) === undefined;
  const shown: PlaceForm = isGone ? { ...form, chosen: 'default-browser' } : form;
  const change = (part: Partial<PlaceForm>) => {
    setMissing(null);
    setForm({ ...shown, ...part });
  };
  const open = (event: SubmitEvent) => {
    event.preventDefault();
    const place = placeOf(shown, browsers ?? []);
    if ('missing' in place) setMissing(place.missing);
    else task.run(() => actions.openOrgIn(org.key, place, always));
  };

  return (
    <DialogFrame
      title={words.openIn.title(visibleText(org.alias))}
      onEscape={actions.closeDialog}
      size="large"
    >
      <form className="dialog-form" onSubmit={open}>
        <div className="dialog-body">
          <p className="dialog-org">
            <KindBadge kind={org.kind} />
            <ForeignText text={org.username} />
          </p>
          {isGone && (
            <p className="hint-bad">
              <Icon name="warning" />
              {words.openIn.chosenGone}
            </p>
          )}
          <div className="open-in">
            <PlacePicker value={shown.chosen} onChange={(chosen) => change({ chosen })} browsers={browsers} />
            <div className="open-in-details">
              <PlaceDetails
                form={shown}
                onChange={change}
                browser={browserOf(shown, browsers ?? [])}
                missing={missing}
              />
            </div>
          </div>
          {task.error !== null && (
            <ErrorMessage
              error={task.error}
              takesFocus
              orgKey={org.key}
              onSignInAgain={() => actions.show({ kind: 'sign-in-again', orgKey: org.key })}
            />
          )}
        </div>
        <div className="dialog-footer">
          <div className="open-in-always">
            <CheckField
              label={words.openIn.always}
              isChecked={always}
              onChange={setAlways}
              hint={words.openIn.alwaysHint}
            />
          </div>
          <Button className="button" onPress={actions.closeDialog}>
            {words.openIn.cancel}
          </Button>
          <Button className="button button-primary" type="submit" autoFocus>
            {task.isRunning && <Spinner />}
            {words.openIn.open}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
