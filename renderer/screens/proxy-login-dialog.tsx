import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { Field } from '../components/fields/field.tsx';
import { Spinner } from '../components/parts/icon.tsx';
import { describeProxyLogin } from '../components/network/network-fields.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { useTask } from '../state/use-task.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

/** Asks for the name and password that a proxy wants: once by itself, and again only when the person wants to. */
export function ProxyLoginDialog() {
  const login = useApp((state) => state.network?.proxyLogin ?? null);
  const isAsking = useApp((state) => state.asksProxyLogin);
  if (!isAsking || (login?.kind !== 'wanted' && login?.kind !== 'refused')) return null;
  return <AskingDialog proxy={login.proxy} realm={login.realm} lead={describeProxyLogin(login)} />;
}

interface Props {
  readonly proxy: string;
  readonly realm: string;
  readonly lead: string;
}

function AskingDialog({ proxy, realm, lead }: Props) {
  const actions = useActions();
  const task = useTask();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isMissing, setMissing] = useState(false);

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(username === '');
    if (username !== '') task.run(() => actions.enterProxyLogin(proxy, username, password));
  };
  return (
    <DialogFrame title={words.doctor.proxy.title} onEscape={() => void actions.declineProxyLogin()}>
      <form className="dialog-form" onSubmit={send}>
        <div className="dialog-body">
          <p>
            <bdi>{visibleText(lead)}</bdi>
          </p>
          {realm !== '' && (
            <p className="quiet">
              <bdi>{visibleText(words.doctor.proxy.realm(realm))}</bdi>
            </p>
          )}
          <Field
            label={words.doctor.proxy.username}
            value={username}
            onChange={setUsername}
            maxLength={255}
            autoFocus
            isInvalid={isMissing}
          />
          {isMissing && (
            <p className="field-error" role="alert">
              {words.doctor.proxy.missing}
            </p>
          )}
          <Field
            label={words.doctor.proxy.password}
            value={password}
            onChange={setPassword}
            maxLength={512}
            isSecret
            hint={words.doctor.proxy.kept}
          />
          {task.error !== null && <ErrorMessage error={task.error} />}
        </div>
        <div className="dialog-footer">
          <Button className="button" onPress={() => void actions.declineProxyLogin()}>
            {words.doctor.proxy.later}
          </Button>
          <Button className="button button-primary" type="submit">
            {task.isRunning && <Spinner />}
            {words.doctor.proxy.use}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
