import { registerHooks } from 'node:module';

const NAMES = new Set(['electron', 'electron/main', 'electron/common']);
const URL_PREFIX = 'electron-host:';

/**
 * Makes `electron` resolve to the host for `import` and `require`, in the app and in its dependencies. Hooks of
 * this kind run in the same thread, so there is nothing to wait for.
 */
export function mapElectronModule(electron: object): void {
  const key = Symbol.for('electron-host');
  Reflect.set(globalThis, key, electron);
  const from = "globalThis[Symbol.for('electron-host')]";
  const names = Object.keys(electron);
  const esm = `const e = ${from}; export default e; ${names.map((name) => `export const ${name} = e.${name};`).join(' ')}`;
  const cjs = `module.exports = ${from};`;
  registerHooks({
    resolve(specifier, context, next) {
      if (!NAMES.has(specifier)) return next(specifier, context);
      const required = context.conditions.includes('require');
      return { url: `${URL_PREFIX}${required ? 'cjs' : 'esm'}`, shortCircuit: true };
    },
    load(url, context, next) {
      if (!url.startsWith(URL_PREFIX)) return next(url, context);
      return url.endsWith('cjs')
        ? { format: 'commonjs', source: cjs, shortCircuit: true }
        : { format: 'module', source: esm, shortCircuit: true };
    },
  });
}
