import { EventEmitter } from 'node:events';

/** The members of `systemPreferences` that exist on Linux; the others throw by name. */
export class SystemPreferences extends EventEmitter {
  getAnimationSettings(): Electron.AnimationSettings {
    return {
      shouldRenderRichAnimation: true,
      scrollAnimationsEnabledBySystem: false,
      prefersReducedMotion: false,
    };
  }
}
