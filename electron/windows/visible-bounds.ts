import { screen } from 'electron';

interface SavedBounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** Saved bounds, unless the screen they were on is gone: a window nobody can see is worse than a moved one. */
export function visibleBounds(saved: SavedBounds | undefined): SavedBounds | undefined {
  if (saved?.x === undefined || saved.y === undefined) return saved;
  const { x, y } = saved;
  const seen = screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        x + 100 > workArea.x &&
        x < workArea.x + workArea.width - 50 &&
        y >= workArea.y - 10 &&
        y < workArea.y + workArea.height - 50,
    );
  return seen ? saved : { width: saved.width, height: saved.height };
}
