/** What a caller from JavaScript may have handed in. */
type Given = Readonly<Record<string, unknown>>;

const TEXTS: Readonly<Record<string, string>> = {
  title: 'Title must be a string',
  buttonLabel: 'Button label must be a string',
  defaultPath: 'Default path must be a string',
  message: 'Message must be a string',
  nameFieldLabel: 'Name field label must be a string',
  detail: 'Detail must be a string',
  checkboxLabel: 'checkboxLabel must be a string',
};

const requireTexts = (options: Given, names: readonly string[]): void => {
  for (const name of names) {
    const value = options[name];
    if (value !== undefined && typeof value !== 'string') throw new TypeError(TEXTS[name]);
  }
};

/** @throws {TypeError} with Electron's words for the first wrong option */
export const checkOpenOptions = (options: Given): void => {
  if (options['properties'] !== undefined && !Array.isArray(options['properties'])) {
    throw new TypeError('Properties must be an array');
  }
  requireTexts(options, ['title', 'buttonLabel', 'defaultPath', 'message']);
};

/** @throws {TypeError} with Electron's words for the first wrong option */
export const checkSaveOptions = (options: Given): void => {
  requireTexts(options, ['title', 'buttonLabel', 'defaultPath', 'message', 'nameFieldLabel']);
};

const MESSAGE_TYPES: readonly unknown[] = [undefined, 'none', 'info', 'warning', 'error', 'question'];

/** @throws {TypeError} with Electron's words for the first wrong option */
export const checkMessageOptions = (options: Given): void => {
  if (!MESSAGE_TYPES.includes(options['type'])) throw new TypeError('Invalid message box type');
  if (options['buttons'] !== undefined && !Array.isArray(options['buttons'])) {
    throw new TypeError('Buttons must be an array');
  }
  requireTexts(options, ['title']);
  if (options['noLink'] !== undefined && typeof options['noLink'] !== 'boolean') {
    throw new TypeError('noLink must be a boolean');
  }
  requireTexts(options, ['message', 'detail', 'checkboxLabel']);
  if (options['checkboxChecked'] === true && !options['checkboxLabel']) {
    throw new Error('checkboxChecked requires that checkboxLabel also be passed');
  }
};

/** @throws {TypeError} with Electron's words for the first wrong option */
export const checkCertificateOptions = (options: unknown): void => {
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object');
  const { certificate, message } = options as Given;
  if (typeof certificate !== 'object' || certificate === null)
    throw new TypeError('certificate must be an object');
  if (message !== undefined && typeof message !== 'string') throw new TypeError('message must be a string');
};
