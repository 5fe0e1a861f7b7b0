import { View } from './view.ts';

/** Electron's ImageView: a view that shows a picture. The host keeps the picture and draws nothing. */
export class ImageView extends View implements Electron.ImageView {
  #image: Electron.NativeImage | null = null;

  get image(): Electron.NativeImage | null {
    return this.#image;
  }

  setImage(image: Electron.NativeImage): void {
    this.#image = image;
  }
}
