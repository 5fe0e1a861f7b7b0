/** `npm run build`: main process, preload and renderer into dist/. */
import { buildApp } from './build/build-app.ts';

await buildApp();
