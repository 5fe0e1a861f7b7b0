import type { OrganizationPolicy, ResourceFailure } from '../policies.ts';
import { amount, choice, flag, numberOf, textOf, type Field, type Switch } from './switch.ts';

const MINUTE = 60_000;

/** What can be set on an organization. */
export const ORG_SWITCHES: readonly Switch<OrganizationPolicy>[] = [
  choice(
    'state',
    'The org is',
    { active: 'active', suspended: 'suspended', deleted: 'deleted, as an expired scratch org (420)' },
    (policy) => policy.state,
    (state) => ({ state }),
  ),
  flag(
    'apiEnabled',
    'API enabled',
    (policy) => policy.apiEnabled,
    (apiEnabled) => ({ apiEnabled }),
  ),
  flag(
    'apiAccessControl',
    'API Access Control: installed apps only',
    (policy) => policy.apiAccessControl,
    (apiAccessControl) => ({ apiAccessControl }),
  ),
  flag(
    'passwordFlowAllowed',
    'Allow OAuth Username-Password Flows',
    (policy) => policy.passwordFlowAllowed,
    (passwordFlowAllowed) => ({ passwordFlowAllowed }),
  ),
  flag(
    'soapLoginAllowed',
    'Allow SOAP login()',
    (policy) => policy.soapLoginAllowed,
    (soapLoginAllowed) => ({ soapLoginAllowed }),
  ),
  flag(
    'requirePkce',
    'Require PKCE',
    (policy) => policy.requirePkce,
    (requirePkce) => ({ requirePkce }),
  ),
  amount(
    'sessionTimeout',
    'Session timeout in minutes',
    MINUTE,
    (policy) => policy.sessionTimeoutMs,
    (sessionTimeoutMs) => ({ sessionTimeoutMs }),
  ),
  amount(
    'dailyApiRequests',
    'API requests a day',
    1,
    (policy) => policy.dailyApiRequests,
    (dailyApiRequests) => ({ dailyApiRequests }),
  ),
  {
    label: 'Of a sandbox: a refresh is under way',
    fields: ({ copyProgress }) => [
      { kind: 'number', name: 'copyProgress', label: 'percent done', value: copyProgress },
    ],
    change: (form) => ({ copyProgress: numberOf(form, 'copyProgress') }),
  },
  {
    label: 'Answer every REST call with',
    fields: ({ restFailure }) => [
      { kind: 'number', name: 'restStatus', label: 'status', value: restFailure?.status ?? null },
      { kind: 'text', name: 'restCode', label: 'errorCode', value: restFailure?.errorCode ?? '' },
      { kind: 'text', name: 'restMessage', label: 'message', value: restFailure?.message ?? '' },
    ],
    change: (form) => {
      const errorCode = textOf(form, 'restCode');
      const message = textOf(form, 'restMessage');
      const status = statusOf(form, 'restStatus', 401);
      return { restFailure: errorCode === '' ? null : { status, errorCode, message } };
    },
  },
  {
    label: 'Answer every question for the identity with',
    fields: ({ identityFailure }) => plainFields('identity', identityFailure),
    change: (form) => ({ identityFailure: plainFailure('identity', form) }),
  },
  {
    label: 'Answer every singleaccess with',
    fields: ({ singleAccessFailure }) => plainFields('singleAccess', singleAccessFailure),
    change: (form) => ({ singleAccessFailure: plainFailure('singleAccess', form) }),
  },
  {
    label: 'Answer every SOAP call with',
    fields: ({ soapFailure }) => [
      { kind: 'text', name: 'soapCode', label: 'faultcode', value: soapFailure?.code ?? '' },
      { kind: 'text', name: 'soapMessage', label: 'faultstring', value: soapFailure?.message ?? '' },
    ],
    change: (form) => {
      const code = textOf(form, 'soapCode');
      return { soapFailure: code === '' ? null : { code, message: textOf(form, 'soapMessage') } };
    },
  },
];

/** A status that can be sent: anything else would throw in the server. */
function statusOf(form: URLSearchParams, name: string, otherwise: number): number {
  const status = numberOf(form, name);
  return status !== null && Number.isInteger(status) && status >= 200 && status <= 599 ? status : otherwise;
}

function plainFields(prefix: string, failure: ResourceFailure | null): readonly Field[] {
  return [
    { kind: 'number', name: `${prefix}Status`, label: 'status', value: failure?.status ?? null },
    { kind: 'text', name: `${prefix}Text`, label: 'text', value: failure?.text ?? '' },
  ];
}

function plainFailure(prefix: string, form: URLSearchParams): ResourceFailure | null {
  const text = textOf(form, `${prefix}Text`);
  return text === '' ? null : { status: statusOf(form, `${prefix}Status`, 403), text };
}
