import type { FrameState } from '../../shared/frame-state.ts';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Icon } from '../components/parts/icon.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { words } from '../text/en.ts';

/** Kind, alias, organization, user and host: who and where the person is. */
export function FrameIdentity({ frame: { org, page, isPrivate } }: { readonly frame: FrameState }) {
  return (
    <div className="frame-identity">
      <KindBadge kind={org.kind} />
      <ForeignText text={org.alias} className="frame-alias" />
      {isPrivate && <span className="frame-private">{words.frame.isPrivate}</span>}
      <span className="frame-who">
        <ForeignText text={org.organizationName} className="frame-organization" />
        <span aria-hidden="true"> · </span>
        <ForeignText text={org.username} className="frame-username" />
      </span>
      {page.host !== '' && (
        <span
          className="frame-host"
          title={page.isEncrypted ? words.frame.encrypted : words.frame.notEncrypted}
        >
          <Icon name={page.isEncrypted ? 'lock' : 'warning'} />
          <span className="only-heard">
            {page.isEncrypted ? words.frame.encrypted : words.frame.notEncrypted}
          </span>
          <ForeignText text={page.host} />
        </span>
      )}
    </div>
  );
}
