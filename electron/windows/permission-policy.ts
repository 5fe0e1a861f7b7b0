/**
 * What a page may ask the computer for: nothing, but to write plain text to the clipboard when the person presses a
 * copy button in an org (trust.md bar 40; Electron's checklist item 5).
 */
export function isPermissionGranted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}
