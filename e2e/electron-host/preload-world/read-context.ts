/** What a right click was on, as far as the page can tell; the main process adds the rest. */
export interface ClickedContext {
  readonly x: number;
  readonly y: number;
  readonly linkURL: string;
  readonly linkText: string;
  readonly frameURL: string;
  readonly frameCharset: string;
  readonly srcURL: string;
  readonly mediaType: 'none' | 'image' | 'audio' | 'video' | 'canvas';
  readonly hasImageContents: boolean;
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly titleText: string;
  readonly altText: string;
  readonly spellcheckEnabled: boolean;
  readonly menuSourceType: 'mouse' | 'keyboard';
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canEditRichly: boolean;
  readonly isPassword: boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The kinds of input one types into. */
const TYPED = new Set(['text', 'search', 'url', 'tel', 'email', 'password', 'number']);

const isField = (node: unknown): node is Field =>
  node instanceof HTMLTextAreaElement || (node instanceof HTMLInputElement && TYPED.has(node.type));

/** Reads it off the event, while it is under way: afterwards it has no path any more. */
export function readContext(event: MouseEvent): ClickedContext {
  const path = event.composedPath();
  const [target] = path;
  const link = path.find(
    (node): node is HTMLAnchorElement | HTMLAreaElement =>
      (node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement) && node.href !== '',
  );
  const field = isField(target) ? target : undefined;
  const rich = target instanceof HTMLElement && target.isContentEditable;
  const isEditable = rich || (field !== undefined && !field.disabled && !field.readOnly);
  const { x, y } = inTopFrame(event);
  return {
    x,
    y,
    linkURL: link?.href ?? '',
    linkText: link?.textContent.trim() ?? '',
    frameURL: window === window.top ? '' : location.href,
    frameCharset: document.characterSet,
    ...mediaOf(target),
    isEditable,
    selectionText: selectionIn(field),
    titleText: target instanceof HTMLElement ? target.title : '',
    altText: target instanceof HTMLImageElement ? target.alt : '',
    spellcheckEnabled: isEditable && target instanceof HTMLElement && target.spellcheck,
    menuSourceType: event.button === 2 ? 'mouse' : 'keyboard',
    canUndo: isEditable && isPossible('undo'),
    canRedo: isEditable && isPossible('redo'),
    canEditRichly: rich,
    isPassword: field?.type === 'password',
  };
}

/** Chromium has no other way to ask. */
// eslint-disable-next-line @typescript-eslint/no-deprecated
const isPossible = (command: string): boolean => document.queryCommandEnabled(command);

function mediaOf(
  target: EventTarget | undefined,
): Pick<ClickedContext, 'srcURL' | 'mediaType' | 'hasImageContents'> {
  if (target instanceof HTMLImageElement)
    return { srcURL: target.currentSrc, mediaType: 'image', hasImageContents: target.naturalWidth > 0 };
  if (target instanceof HTMLVideoElement)
    return { srcURL: target.currentSrc, mediaType: 'video', hasImageContents: false };
  if (target instanceof HTMLAudioElement)
    return { srcURL: target.currentSrc, mediaType: 'audio', hasImageContents: false };
  const isCanvas = target instanceof HTMLCanvasElement;
  return { srcURL: '', mediaType: isCanvas ? 'canvas' : 'none', hasImageContents: isCanvas };
}

function selectionIn(field: Field | undefined): string {
  if (field === undefined) return String(getSelection());
  const { selectionStart, selectionEnd } = field;
  // A number has no selection that could be read.
  if (selectionStart === null || selectionEnd === null) return '';
  return field.value.slice(selectionStart, selectionEnd);
}

/** Electron counts from the page's corner, also in a frame; a frame of another site cannot say where it is. */
function inTopFrame(event: MouseEvent): { readonly x: number; readonly y: number } {
  let { clientX: x, clientY: y } = event;
  let inner: Window = window;
  while (inner !== inner.parent && inner.frameElement) {
    const box = inner.frameElement.getBoundingClientRect();
    x += box.x;
    y += box.y;
    inner = inner.parent;
  }
  return { x: Math.round(x), y: Math.round(y) };
}
