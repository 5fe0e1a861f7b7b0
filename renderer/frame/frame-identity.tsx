import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Icon } from '../components/parts/icon.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import type { FrameState } from '../../shared/frame-state.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';
import { FrameSessionState } from './frame-session.tsx';

/**
 * Who and where the person is. What does not fit folds away from the end (styles/frame.css): organization first, the
 * user last; the kind, the alias and a warning never do. Folded things stay for screen readers.
 */
export function FrameIdentity({ frame }: { readonly frame: FrameState }) {
  const { org, page, session, isPrivate, loggedInAs } = frame;
  // Whoever logged in as somebody else is that user in here, and no longer the admin of the row.
  const username = loggedInAs === undefined ? org.username : words.frame.loggedInBy(org.username);
  return (
    <div className="frame-identity">
      <span className="frame-first">
        <KindBadge kind={org.kind} />{' '}
        {loggedInAs === undefined && isPrivate && (
          <span className="frame-private" title={words.frame.privateHint}>
            {words.frame.isPrivate}
          </span>
        )}
        {loggedInAs !== undefined && (
          <ForeignText
            text={words.frame.loggedInAs(loggedInAs)}
            className="frame-private frame-logged-in-as"
            hint={words.frame.loggedInAsHint(visibleText(org.username))}
          />
        )}{' '}
        <ForeignText text={org.alias} className="frame-alias" />{' '}
        {page.host !== '' && !page.isEncrypted && (
          <span className="frame-warning" title={words.frame.notEncryptedHint}>
            <Icon name="warning" />
            <span className="frame-warning-word">{words.frame.notEncrypted}</span>
          </span>
        )}
      </span>{' '}
      <ForeignText text={username} className="frame-username" />{' '}
      {page.host !== '' && (
        <span className="frame-host">
          {page.isEncrypted && (
            <span className="frame-lock" title={words.frame.encrypted}>
              <Icon name="lock" />
              <span className="only-heard">{words.frame.encrypted}</span>
            </span>
          )}
          <ForeignText text={page.host} className="frame-host-name" />
        </span>
      )}{' '}
      <FrameSessionState session={session} />{' '}
      <ForeignText text={org.organizationName} className="frame-organization" />
    </div>
  );
}
