import type { PickedFile } from '../../shared/sign-in-progress.ts';

/** A secret text as a person gives it: typed or pasted here, or in a file whose content stays in the main process. */
export type SecretEntry =
  { readonly kind: 'pasted'; readonly text: string } | { readonly kind: 'file'; readonly file: PickedFile };

export const NO_SECRET: SecretEntry = { kind: 'pasted', text: '' };

export const isGiven = (entry: SecretEntry): boolean => entry.kind === 'file' || entry.text.trim() !== '';

/** As a request carries it. */
export const secretTextOf = (
  entry: SecretEntry,
): { readonly kind: 'pasted'; readonly text: string } | { readonly kind: 'file'; readonly fileId: string } =>
  entry.kind === 'file'
    ? { kind: 'file', fileId: entry.file.fileId }
    : { kind: 'pasted', text: entry.text.trim() };
