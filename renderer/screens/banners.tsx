import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { OrgKey } from '../../shared/org.ts';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { Icon, type IconName } from '../components/parts/icon.tsx';
import { CatalogueNews } from '../components/catalogue/catalogue-news.tsx';
import { ProxyNotice } from '../components/network/proxy-notice.tsx';
import type { Banner } from '../state/app-state.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

/** What has to be said above the list: failures of no row, what happened to files at start, a read-only store. */
export function Banners() {
  const actions = useActions();
  const banner = useApp((state) => state.banner);
  const notices = useApp((state) => state.status?.notices ?? null);
  const isReadOnly = useApp((state) => state.status?.readOnly ?? false);
  return (
    <>
      {isReadOnly && (
        <Notice severity="warning" icon="lock">
          {words.readOnly}
        </Notice>
      )}
      <ProxyNotice />
      {notices?.map((notice) => (
        <Notice
          key={notice.id}
          severity={notice.severity}
          icon={notice.severity === 'warning' ? 'warning' : 'info'}
          onDismiss={() => void actions.dismissNotice(notice.id)}
        >
          <bdi>{visibleText(notice.message)}</bdi>
        </Notice>
      ))}
      <CatalogueNews />
      {banner?.kind === 'not-revoked' && (
        <Notice severity="warning" icon="warning" onDismiss={actions.dismissBanner}>
          <bdi>{words.notRevoked(visibleText(banner.alias))}</bdi>
        </Notice>
      )}
      {banner?.kind === 'revoke-pending' && (
        <Notice severity="warning" icon="warning" onDismiss={actions.dismissBanner}>
          <bdi>{words.details.notRevoked(visibleText(banner.alias))}</bdi>
        </Notice>
      )}
      {banner?.kind === 'gaps' && <GapsNotice orgKey={banner.orgKey} />}
      {banner?.kind === 'opened-instead' && <InsteadNotice {...banner} />}
      {banner?.kind === 'error' && (
        <ErrorMessage error={banner.error}>
          <DismissButton onPress={actions.dismissBanner} />
        </ErrorMessage>
      )}
    </>
  );
}

/** What a sign-in lacks: not of one that has ended or was replaced since, nor of an org that is gone. */
function GapsNotice({ orgKey }: { readonly orgKey: OrgKey }) {
  const { dismissBanner } = useActions();
  const org = useApp((state) => state.orgs.find(({ key }) => key === orgKey));
  if (org === undefined || org.state === 'needs-sign-in' || org.gaps.length === 0) return null;
  return (
    <Notice severity="warning" icon="warning" onDismiss={dismissBanner}>
      <bdi>{words.details.gapsAfterSignIn(visibleText(org.alias))}</bdi>{' '}
      {org.gaps.map((gap) => words.details.gapText(gap, org.method)).join(' ')}
    </Notice>
  );
}

/** Where an org was opened, as the place that was chosen for it is gone; not of an org that is gone. */
function InsteadNotice({ orgKey, gone, openedIn }: Extract<Banner, { kind: 'opened-instead' }>) {
  const { dismissBanner } = useActions();
  const alias = useApp((state) => state.orgs.find(({ key }) => key === orgKey)?.alias);
  if (alias === undefined) return null;
  return (
    <Notice severity="warning" icon="warning" onDismiss={dismissBanner}>
      <bdi>{words.openIn.instead[openedIn](visibleText(alias), visibleText(gone))}</bdi>
    </Notice>
  );
}

interface NoticeProps {
  readonly severity: 'info' | 'warning';
  readonly icon: IconName;
  readonly onDismiss?: () => void;
  readonly children: ReactNode;
}

function Notice({ severity, icon, onDismiss, children }: NoticeProps) {
  return (
    <div className={`notice notice-${severity}`} role={severity === 'warning' ? 'alert' : undefined}>
      <Icon name={icon} />
      <p>{children}</p>
      {onDismiss !== undefined && <DismissButton onPress={onDismiss} />}
    </div>
  );
}

function DismissButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button className="button button-quiet button-icon" aria-label={words.problem.dismiss} onPress={onPress}>
      <Icon name="close" />
    </Button>
  );
}
