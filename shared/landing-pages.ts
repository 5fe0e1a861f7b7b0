import { SETUP_PAGES } from './setup-page.ts';

/** A page that every org has, and the words it is found by. */
export interface LandingPage {
  readonly id: string;
  /** Salesforce's own name of it. */
  readonly name: string;
  /** Further words that people look for it by; `name` is always searched. */
  readonly words: readonly string[];
  /** Relative, beginning with one slash. */
  readonly path: string;
}

const setup = (id: string, name: string, entry: string, words: string): LandingPage => ({
  id,
  name,
  words: words === '' ? [] : words.split(' '),
  path: `/lightning/setup/${entry}/home`,
});
const page = (id: string, name: string, path: string, words: string): LandingPage => ({
  id,
  name,
  words: words === '' ? [] : words.split(' '),
  path,
});

/**
 * Where an org can be opened at (salesforce.md 3, deep links), the usual ones first. A person adds their own in the file
 * `landing-pages.json` of the profile; an entry there with an id of this list takes its place.
 */
export const LANDING_PAGES: readonly LandingPage[] = [
  page('home', 'Home', '/lightning/page/home', 'start lightning'),
  setup('setup', 'Setup', 'SetupOneHome', 'configuration settings admin'),
  page(
    'developer-console',
    'Developer Console',
    '/_ui/common/apex/debug/ApexCSIPage',
    'dev apex query soql anonymous',
  ),
  setup('object-manager', 'Object Manager', 'ObjectManager', 'objects fields sobject schema'),
  setup('flows', 'Flows', 'Flows', 'automation flow builder'),
  page('users', 'Users', SETUP_PAGES.users, 'people manage'),
  setup('debug-logs', 'Debug Logs', 'ApexDebugLogs', 'trace apex'),
  setup('deployment-status', 'Deployment Status', 'DeployStatus', 'deploy deployments changeset validate'),
  setup('apex-classes', 'Apex Classes', 'ApexClasses', 'code'),
  setup('permission-sets', 'Permission Sets', 'PermSets', 'permissions access'),
  page('login-history', 'Login History', SETUP_PAGES['login-history'], 'sign-in logins'),
  setup('session-settings', 'Session Settings', 'SecuritySession', 'timeout security'),

  setup('apex-triggers', 'Apex Triggers', 'ApexTriggers', 'code'),
  setup('apex-jobs', 'Apex Jobs', 'AsyncApexJobs', 'async batch queueable'),
  setup('apex-tests', 'Apex Test Execution', 'ApexTestQueue', 'run'),
  setup('scheduled-jobs', 'Scheduled Jobs', 'ScheduledJobs', 'cron'),
  setup('visualforce-pages', 'Visualforce Pages', 'ApexPages', 'vf code'),
  setup('lightning-components', 'Lightning Components', 'LightningComponentBundles', 'lwc aura code'),
  setup('app-builder', 'Lightning App Builder', 'FlexiPageList', 'flexipage record page'),
  setup('static-resources', 'Static Resources', 'StaticResources', ''),
  setup('custom-metadata', 'Custom Metadata Types', 'CustomMetadata', 'mdt'),
  setup('custom-settings', 'Custom Settings', 'CustomSettings', ''),
  setup('custom-labels', 'Custom Labels', 'ExternalStrings', 'translations'),
  setup('named-credentials', 'Named Credentials', 'NamedCredential', 'callout integration'),
  setup('installed-packages', 'Installed Packages', 'ImportedPackage', 'managed appexchange'),
  setup('profiles', 'Profiles', 'EnhancedProfiles', 'permissions access'),
  setup('roles', 'Roles', 'Roles', 'hierarchy'),
  setup('queues', 'Queues', 'Queues', ''),
  setup('public-groups', 'Public Groups', 'PublicGroups', 'sharing'),
  setup('audit-trail', 'Setup Audit Trail', 'SecurityEvents', 'changes who'),
  setup('sandboxes', 'Sandboxes', 'DataManagementCreateTestInstance', 'refresh'),
  setup('company-information', 'Company Information', 'CompanyProfileInfo', 'organization id licenses'),
  setup('storage-usage', 'Storage Usage', 'CompanyResourceDisk', 'data file limits'),
  page('connected-apps', 'Connected Apps OAuth Usage', SETUP_PAGES['app-install'], 'revoke block tokens'),
  page('external-client-apps', 'External Client App Manager', SETUP_PAGES['app-manager'], 'eca oauth'),
  page('reports', 'Reports', '/lightning/o/Report/home', 'report'),
  page('dashboards', 'Dashboards', '/lightning/o/Dashboard/home', 'dashboard'),
  page('accounts', 'Accounts', '/lightning/o/Account/list', 'customers'),
];
