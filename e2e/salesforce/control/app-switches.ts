import type { PracticeClientApp } from '../client-apps.ts';
import type { AppPolicy, Flow, RefreshPolicy } from '../policies.ts';
import { amount, choice, flag, numberOf, optionalAmount, textOf, toChoices, type Switch } from './switch.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const FLOWS: Readonly<Record<Flow, string>> = {
  authorization_code: 'Web server',
  refresh_token: 'Refresh',
  password: 'Username-password',
  jwt: 'JWT bearer',
  client_credentials: 'Client credentials',
  device: 'Device',
  user_agent: 'User-agent',
  hybrid: 'Hybrid',
  token_exchange: 'Token exchange',
  saml: 'SAML',
};

/** What can be set on an app, by what its registration and the practice's users are. */
export function appSwitches(
  app: PracticeClientApp,
  usernames: readonly string[],
): readonly Switch<AppPolicy>[] {
  return [
    flag(
      'enabled',
      'Enabled',
      (policy) => policy.enabled,
      (enabled) => ({ enabled }),
    ),
    flag(
      'installed',
      'Installed in the org',
      (policy) => policy.installed,
      (installed) => ({ installed }),
    ),
    flag(
      'blocked',
      'Blocked by the admin',
      (policy) => policy.blocked,
      (blocked) => ({ blocked }),
    ),
    flag(
      'ipRestricted',
      'Enforce IP restrictions (this computer is outside)',
      (policy) => policy.ipRestricted,
      (ipRestricted) => ({ ipRestricted }),
    ),
    flag(
      'requirePkce',
      'Require PKCE',
      (policy) => policy.requirePkce,
      (requirePkce) => ({ requirePkce }),
    ),
    flag(
      'requireSecretForWebServer',
      'Require Secret for Web Server Flow',
      (policy) => policy.requireSecretForWebServer,
      (requireSecretForWebServer) => ({ requireSecretForWebServer }),
    ),
    flag(
      'requireSecretForRefresh',
      'Require Secret for Refresh Token Flow',
      (policy) => policy.requireSecretForRefresh,
      (requireSecretForRefresh) => ({ requireSecretForRefresh }),
    ),
    flag(
      'rotateRefreshTokens',
      'Rotate refresh tokens',
      (policy) => policy.rotateRefreshTokens,
      (rotateRefreshTokens) => ({ rotateRefreshTokens }),
    ),
    flag(
      'reuseAccessToken',
      'A refresh may give the same access token again',
      (policy) => policy.reuseAccessToken,
      (reuseAccessToken) => ({ reuseAccessToken }),
    ),
    flag(
      'jwtAccessTokens',
      'Issue JWT-based access tokens',
      (policy) => policy.jwtAccessTokens,
      (jwtAccessTokens) => ({ jwtAccessTokens }),
    ),
    {
      label: 'Flows that are on',
      fields: ({ disabledFlows }) => [
        {
          kind: 'flags',
          name: 'flows',
          choices: toChoices(FLOWS),
          values: allFlows().filter((flow) => !disabledFlows.includes(flow)),
        },
      ],
      change: (form) => ({
        disabledFlows: allFlows().filter((flow) => !form.getAll('flows').includes(flow)),
      }),
    },
    {
      label: 'Scopes',
      fields: ({ withheldScopes }) => [
        {
          kind: 'flags',
          name: 'scopes',
          choices: app.scopes.map((scope) => ({ value: scope, label: scope })),
          values: app.scopes.filter((scope) => !withheldScopes.includes(scope)),
        },
      ],
      change: (form) => ({
        withheldScopes: app.scopes.filter((scope) => !form.getAll('scopes').includes(scope)),
      }),
    },
    choice(
      'missingScope',
      'A scope it lacks is refused',
      { 'at-once': 'at once', 'after-login': 'after the login, without saying why' },
      (policy) => policy.missingScope,
      (missingScope) => ({ missingScope }),
    ),
    permittedUsers(usernames),
    refreshPolicy(),
    amount(
      'idleLimit',
      'Refresh token ends after days without use',
      DAY,
      (policy) => policy.idleLimitMs,
      (idleLimitMs) => ({ idleLimitMs }),
    ),
    optionalAmount(
      'sessionTimeout',
      'Session timeout in minutes',
      MINUTE,
      'the user’s or the org’s',
      (policy) => policy.sessionTimeoutMs,
      (sessionTimeoutMs) => ({ sessionTimeoutMs }),
    ),
    {
      label: 'Client credentials run as',
      fields: ({ runAs }) => [
        {
          kind: 'choice',
          name: 'runAs',
          choices: [{ value: '', label: 'nobody' }, ...asChoices(usernames)],
          value: runAs ?? '',
        },
      ],
      change: (form) => {
        const runAs = form.get('runAs') ?? '';
        return { runAs: usernames.includes(runAs) ? runAs : null };
      },
    },
    {
      label: '',
      fields: ({ jwtPublicKeyPem }) => [
        {
          kind: 'lines',
          name: 'jwtPublicKeyPem',
          label: 'Certificate or public key for JWT (PEM)',
          value: jwtPublicKeyPem ?? '',
        },
      ],
      change: (form) => {
        const pem = textOf(form, 'jwtPublicKeyPem');
        return { jwtPublicKeyPem: pem === '' ? null : pem };
      },
    },
    authorizeFailure(),
    tokenFailure(),
  ];
}

function allFlows(): readonly Flow[] {
  const isFlow = (name: string): name is Flow => Object.hasOwn(FLOWS, name);
  return Object.keys(FLOWS).filter(isFlow);
}

function asChoices(names: readonly string[]): readonly { readonly value: string; readonly label: string }[] {
  return names.map((name) => ({ value: name, label: name }));
}

function permittedUsers(usernames: readonly string[]): Switch<AppPolicy> {
  return {
    label: 'Permitted users',
    fields: ({ permittedUsers: permitted }) => [
      {
        kind: 'choice',
        name: 'permitted',
        choices: toChoices({
          everybody: 'may approve the app themselves',
          approved: 'must be admin approved:',
        }),
        value: permitted === 'everybody' ? 'everybody' : 'approved',
      },
      {
        kind: 'flags',
        name: 'permittedUsers',
        choices: asChoices(usernames),
        values: permitted === 'everybody' ? [] : permitted,
      },
    ],
    change: (form) => ({
      permittedUsers:
        form.get('permitted') === 'approved'
          ? usernames.filter((name) => form.getAll('permittedUsers').includes(name))
          : 'everybody',
    }),
  };
}

function refreshPolicy(): Switch<AppPolicy> {
  const kinds = {
    infinite: 'is good until revoked',
    zero: 'expires at once',
    lifetime: 'ends after so many hours',
    inactivity: 'ends after so many hours without use',
  };
  return {
    label: 'A refresh token',
    fields: ({ refreshPolicy: policy }) => [
      { kind: 'choice', name: 'refreshPolicy', choices: toChoices(kinds), value: policy.kind },
      {
        kind: 'number',
        name: 'refreshHours',
        label: 'Hours',
        value: 'ms' in policy ? policy.ms / HOUR : null,
      },
    ],
    change: (form): { refreshPolicy?: RefreshPolicy } => {
      const ms = (numberOf(form, 'refreshHours') ?? 24) * HOUR;
      switch (form.get('refreshPolicy') ?? '') {
        case 'infinite':
          return { refreshPolicy: { kind: 'infinite' } };
        case 'zero':
          return { refreshPolicy: { kind: 'zero' } };
        case 'lifetime':
          return { refreshPolicy: { kind: 'lifetime', ms } };
        case 'inactivity':
          return { refreshPolicy: { kind: 'inactivity', ms } };
        default:
          return {};
      }
    },
  };
}

function authorizeFailure(): Switch<AppPolicy> {
  return {
    label: 'Answer every authorization with',
    fields: ({ authorizeFailure: failure }) => [
      { kind: 'text', name: 'authorizeError', label: 'error', value: failure?.error ?? '' },
      {
        kind: 'text',
        name: 'authorizeDescription',
        label: 'error_description',
        value: failure?.description ?? '',
      },
      {
        kind: 'choice',
        name: 'authorizeShown',
        choices: toChoices({ 'error-page': 'shown in the browser', redirect: 'sent to the callback' }),
        value: failure?.shown ?? 'error-page',
      },
    ],
    change: (form) => {
      const error = textOf(form, 'authorizeError');
      const shown = form.get('authorizeShown') === 'redirect' ? 'redirect' : 'error-page';
      const description = textOf(form, 'authorizeDescription');
      return { authorizeFailure: error === '' ? null : { error, description, shown } };
    },
  };
}

function tokenFailure(): Switch<AppPolicy> {
  return {
    label: 'Answer every token request with',
    fields: ({ tokenFailure: failure }) => [
      { kind: 'text', name: 'tokenError', label: 'error', value: failure?.error ?? '' },
      {
        kind: 'text',
        name: 'tokenDescription',
        label: 'error_description',
        value: failure?.description ?? '',
      },
    ],
    change: (form) => {
      const error = textOf(form, 'tokenError');
      return {
        tokenFailure: error === '' ? null : { error, description: textOf(form, 'tokenDescription') },
      };
    },
  };
}
