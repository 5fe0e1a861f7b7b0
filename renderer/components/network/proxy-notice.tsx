import { Button } from 'react-aria-components';
import { useActions, useApp } from '../../state/app-context.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';
import { describeProxyLogin } from './network-fields.tsx';

/** Says above the list that a proxy is in the way, with the button that mends it. */
export function ProxyNotice() {
  const actions = useActions();
  const login = useApp((state) => state.network?.proxyLogin ?? null);
  if (login === null || login.kind === 'none') return null;
  return (
    <div className="notice notice-warning" role="alert">
      <Icon name="warning" />
      <p>
        <bdi>{visibleText(describeProxyLogin(login))}</bdi>
      </p>
      {login.kind !== 'unusable' && (
        <Button className="button button-small" onPress={actions.askProxyLogin}>
          {words.doctor.proxy.enter}
        </Button>
      )}
    </div>
  );
}
