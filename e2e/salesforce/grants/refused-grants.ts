import { refuse, type GrantHandler, type GrantRequest } from './grant.ts';

const SUBJECT_TYPES = ['access_token', 'refresh_token', 'id_token', 'saml2', 'jwt'];

/**
 * Token exchange (salesforce.md 1.2): the right hosts and fields are checked, and then there is no Apex handler,
 * which every org has to bring for itself. The wordings are [U].
 */
export const tokenExchange: GrantHandler = {
  flow: 'token_exchange',
  handle: ({ request }: GrantRequest) => {
    const { form, host } = request;
    if (host.role.kind !== 'my-domain')
      return refuse('invalid_grant', 'request not supported on this domain');
    if ((form.get('subject_token') ?? '') === '')
      return refuse('invalid_request', 'missing required subject_token');
    const type = /^urn:ietf:params:oauth:token-type:(\w+)$/.exec(form.get('subject_token_type') ?? '')?.[1];
    return type !== undefined && SUBJECT_TYPES.includes(type)
      ? refuse('invalid_request', 'no token exchange handler is enabled for this app')
      : refuse('invalid_request', 'invalid subject_token_type');
  },
};

/** SAML bearer: no identity provider's certificate is known here (salesforce.md 2.1). */
export const samlAssertion: GrantHandler = {
  flow: 'saml',
  handle: () => refuse('invalid_grant', 'invalid assertion'),
};
