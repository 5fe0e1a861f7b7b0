import { useActions, useApp } from '../state/app-context.ts';
import { AddOrgDialog } from './add-org-dialog.tsx';
import { CataloguesDialog } from './catalogues-dialog.tsx';
import { ClientAppsDialog } from './client-apps-dialog.tsx';
import { ClearBrowserDataDialog } from './clear-browser-data-dialog.tsx';
import { CommandPalette } from './command-palette.tsx';
import { CopyAsDialog } from './copy-as-dialog.tsx';
import { CopyLinkDialog } from './copy-link-dialog.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { MarkDialogs } from './mark-dialogs.tsx';
import { OpenAtDialog } from './open-at-dialog.tsx';
import { OpenSeveralDialog } from './open-several-dialog.tsx';
import { PasteUrlDialog } from './paste-url-dialog.tsx';
import { OpenInDialog } from './open-in-dialog.tsx';
import { FindMissingDialog } from './find-missing-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { SignInAgainDialog } from './sign-in-again-dialog.tsx';

/** The one dialog that is open, if any. A dialog whose org is gone meanwhile is not shown. */
export function Dialogs() {
  const actions = useActions();
  const dialog = useApp((state) => state.dialog);
  const org = useApp((state) =>
    'orgKey' in state.dialog ? find(state.orgs, state.dialog.orgKey) : undefined,
  );
  switch (dialog.kind) {
    case 'none':
      return null;
    case 'add-org':
      return (
        <AddOrgDialog
          loginHost={dialog.loginHost}
          alias={dialog.alias ?? ''}
          waiting={dialog.waiting ?? null}
        />
      );
    case 'export':
      return <ExportDialog />;
    case 'import':
      return <ImportDialog />;
    case 'restore':
      return <RestoreDialog />;
    case 'catalogues':
      return <CataloguesDialog look={dialog.look ?? null} />;
    case 'palette':
      return <CommandPalette />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'client-apps':
      return <ClientAppsDialog begin={{ kind: 'list' }} host={null} onClose={actions.closeDialog} />;
    case 'paste-url':
      return <PasteUrlDialog text={dialog.text} />;
    case 'open-several':
      return <OpenSeveralDialog orgKeys={dialog.orgKeys} />;
    case 'find-missing':
      return org && <FindMissingDialog key={org.key} org={org} />;
    case 'open-at':
      return org && <OpenAtDialog key={org.key} org={org} />;
    case 'sign-in-again':
      return org && <SignInAgainDialog org={org} />;
    case 'details':
      return org && <DetailsDialog key={org.key} org={org} />;
    case 'copy-as':
      return org && <CopyAsDialog org={org} />;
    case 'open-in':
      return org && <OpenInDialog key={org.key} org={org} />;
    case 'copy-login-link':
      return org && <CopyLinkDialog org={org} />;
    case 'revoke':
      return org && <RevokeDialog org={org} />;
    case 'clear-browser-data':
      return org && <ClearBrowserDataDialog org={org} />;
    case 'rename':
      return org && <RenameDialog org={org} />;
    case 'remove':
      return org && <RemoveDialog org={org} />;
    case 'groups':
    case 'tags':
    case 'colour':
    case 'notes':
    case 'new-group':
    case 'edit-group':
    case 'group-places':
    case 'remove-several':
      return <MarkDialogs dialog={dialog} />;
  }
}

const find = <T extends { readonly key: string }>(list: readonly T[], key: string) =>
  list.find((item) => item.key === key);
