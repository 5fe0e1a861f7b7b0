const NUMBERS = new Set([
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'maxWidth',
  'minHeight',
  'maxHeight',
  'opacity',
]);
/** A page may ask for these of `webPreferences`; the opener's own win over them. */
const PREFERENCES = new Set([
  'zoomFactor',
  'nodeIntegration',
  'javascript',
  'contextIsolation',
  'webviewTag',
]);
const RENAMED: Readonly<Record<string, string | undefined>> = { left: 'x', top: 'y' };

type FeatureValue = string | number | boolean;

function valueOf(name: string, text: string | undefined): FeatureValue {
  if (NUMBERS.has(name) || name === 'zoomFactor') return Number(text);
  if (text === undefined || text === 'yes' || text === 'true' || text === '1') return true;
  if (text === 'no' || text === 'false' || text === '0') return false;
  return text;
}

/** `window.open`'s features string as window options, e.g. `width=300,left=10,show=no`. */
export function parseFeatures(features: string): {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webPreferences: Electron.WebPreferences;
} {
  const options: Record<string, FeatureValue> = {};
  const webPreferences: Record<string, FeatureValue> = {};
  for (const part of features.split(',')) {
    const [given = '', text] = part.split('=').map((piece) => piece.trim());
    const name = RENAMED[given] ?? given;
    const value = valueOf(name, text);
    if (name === '' || Number.isNaN(value)) continue;
    (PREFERENCES.has(name) ? webPreferences : options)[name] = value;
  }
  return { options, webPreferences };
}
