import type { Language } from '../language.ts';

/**
 * What Salesforce's own Setup calls the pages of `LANDING_PAGES` in a language, by their ids. Only names that are known
 * for sure stand here; any other page keeps its English one, by which it is found in every language.
 */
export const LANDING_PAGE_NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  de: {
    home: 'Startseite',
    'developer-console': 'Entwicklerkonsole',
    'object-manager': 'Objekt-Manager',
    users: 'Benutzer',
    'debug-logs': 'Debug-Protokolle',
    'deployment-status': 'Bereitstellungsstatus',
    'apex-classes': 'Apex-Klassen',
    'permission-sets': 'Berechtigungssätze',
    'login-history': 'Anmeldeverlauf',
    'session-settings': 'Sitzungseinstellungen',
    'apex-triggers': 'Apex-Auslöser',
    'apex-jobs': 'Apex-Aufträge',
    'apex-tests': 'Apex-Testausführung',
    'scheduled-jobs': 'Geplante Aufträge',
    'visualforce-pages': 'Visualforce-Seiten',
    'lightning-components': 'Lightning-Komponenten',
    'app-builder': 'Lightning-Anwendungsgenerator',
    'static-resources': 'Statische Ressourcen',
    'custom-metadata': 'Benutzerdefinierte Metadatentypen',
    'custom-settings': 'Benutzerdefinierte Einstellungen',
    'custom-labels': 'Benutzerdefinierte Bezeichnungen',
    'named-credentials': 'Benannte Anmeldeinformationen',
    'installed-packages': 'Installierte Pakete',
    profiles: 'Profile',
    roles: 'Rollen',
    queues: 'Warteschlangen',
    'public-groups': 'Öffentliche Gruppen',
    'audit-trail': 'Setup-Aktivierungsprotokoll',
    'company-information': 'Unternehmensinformationen',
    reports: 'Berichte',
  },
};
