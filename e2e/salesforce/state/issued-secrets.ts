type SecretKind =
  'access_token' | 'refresh_token' | 'code' | 'otp' | 'sid' | 'code_verifier' | 'id_token' | 'assertion';

/**
 * Every secret this server ever handed out, and every code verifier it was handed.
 *
 * Tests search profiles, logs and process lists for them (trust.md bars 37 and 41). Kept in memory only.
 */
export interface IssuedSecrets {
  add(kind: SecretKind, secret: string): void;
  /** All of them, whatever their kind, oldest first. */
  tokens(): readonly string[];
  ofKind(kind: SecretKind): readonly string[];
}

export function createIssuedSecrets(): IssuedSecrets {
  const secrets: { readonly kind: SecretKind; readonly secret: string }[] = [];
  return {
    add: (kind, secret) => void secrets.push({ kind, secret }),
    tokens: () => secrets.map(({ secret }) => secret),
    ofKind: (kind) => secrets.filter((one) => one.kind === kind).map(({ secret }) => secret),
  };
}
