import { Button } from 'react-aria-components';
import type { NetworkSettings, ProxyLoginState } from '../../../shared/network-settings.ts';
import { useActions } from '../../state/app-context.ts';
import { useTask } from '../../state/use-task.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { ErrorMessage } from '../errors/error-message.tsx';

interface Props {
  readonly network: NetworkSettings;
  /** Something changed that the findings may depend on. */
  readonly onChanged: () => void;
}

/** Proxy and certificate authorities: what is in force, and what the person may set. */
export function NetworkFields({ network, onChanged }: Props) {
  const actions = useActions();
  const task = useTask();
  const change = (call: () => ReturnType<typeof actions.chooseExtraCa>) =>
    task.run(async () => {
      const error = await call();
      if (error === null) onChanged();
      return error;
    });
  const { extraCa, proxyLogin } = network;
  return (
    <>
      <p className="quiet">{words.doctor.network.proxy}</p>
      <p>
        <bdi>{visibleText(describeProxyLogin(proxyLogin))}</bdi>
      </p>
      {(proxyLogin.kind === 'wanted' || proxyLogin.kind === 'refused') && (
        <Button className="button doctor-button" onPress={actions.askProxyLogin}>
          {words.doctor.proxy.enter}
        </Button>
      )}
      <p className="quiet">{words.doctor.network.certificates}</p>
      {extraCa.kind === 'used' && (
        <div className="doctor-file">
          <p>
            <bdi>{visibleText(words.doctor.network.file(extraCa.file))}</bdi>
          </p>
          <ul>
            {extraCa.names.map((name) => (
              <li key={name}>
                <bdi>{visibleText(name)}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {extraCa.kind === 'unusable' && (
        <p className="finding-remedy">
          <bdi>{visibleText(words.doctor.network.fileUnusable(extraCa.file, extraCa.reason))}</bdi>
        </p>
      )}
      {task.error !== null && <ErrorMessage error={task.error} />}
      <div className="doctor-buttons">
        <Button className="button" onPress={() => change(actions.chooseExtraCa)}>
          {extraCa.kind === 'none' ? words.doctor.network.choose : words.doctor.network.chooseOther}
        </Button>
        {extraCa.kind !== 'none' && (
          <Button className="button" onPress={() => change(actions.forgetExtraCa)}>
            {words.doctor.network.forget}
          </Button>
        )}
      </div>
    </>
  );
}

/** What there is to say of a proxy's demand. */
export function describeProxyLogin(login: ProxyLoginState): string {
  switch (login.kind) {
    case 'none':
      return words.doctor.network.noLogin;
    case 'wanted':
      return words.doctor.proxy.wanted(login.proxy);
    case 'refused':
      return words.doctor.proxy.refused(login.proxy);
    case 'unusable':
      return words.doctor.proxy.unusable(login.proxy, login.schemes);
  }
}
