import { asFrame } from '../frames/as-frame.ts';
import type { HostFrame } from '../frames/host-frame.ts';
import type { ClickedContext } from '../preload-world/read-context.ts';

const NO_MEDIA: Electron.MediaFlags = {
  inError: false,
  isPaused: false,
  isMuted: false,
  hasAudio: false,
  isLooping: false,
  isControlsVisible: false,
  canToggleControls: false,
  canPrint: false,
  canSave: false,
  canShowPictureInPicture: false,
  isShowingPictureInPicture: false,
  canRotate: false,
  canLoop: false,
};

/**
 * `ContextMenuParams` from what the page could tell. A Chromium under DevTools has no dictionary, so no word is ever
 * misspelled; specs about spelling emit the event themselves. A media's state and a selection's place are not told.
 */
export function contextMenuParams(
  clicked: ClickedContext,
  frame: HostFrame,
  pageURL: string,
  toElectron: (url: string) => string,
): Electron.ContextMenuParams {
  const { canUndo, canRedo, canEditRichly, isPassword, isEditable, ...told } = clicked;
  const isSelected = told.selectionText !== '';
  return {
    ...told,
    isEditable,
    frame: asFrame(frame),
    linkURL: toElectron(told.linkURL),
    srcURL: toElectron(told.srcURL),
    frameURL: toElectron(told.frameURL),
    pageURL,
    // A password is neither shown nor copied.
    selectionText: isPassword ? '' : told.selectionText,
    suggestedFilename: '',
    selectionRect: { x: 0, y: 0, width: 0, height: 0 },
    selectionStartOffset: 0,
    referrerPolicy: { url: '', policy: 'strict-origin-when-cross-origin' },
    misspelledWord: '',
    dictionarySuggestions: [],
    formControlType: 'none',
    mediaFlags: NO_MEDIA,
    editFlags: {
      canUndo,
      canRedo,
      canCut: isEditable && isSelected && !isPassword,
      canCopy: isSelected && !isPassword,
      canPaste: isEditable,
      canDelete: isEditable && isSelected,
      canSelectAll: true,
      canEditRichly,
    },
  };
}
