import type { OrgKey } from '../../../shared/org.ts';

/**
 * Which of the elements in the page shows which line. A line that stays in sight keeps its element, with the focus and the
 * pointer on it; one that comes into sight takes the element of one that went, which costs less than a new one.
 */
export class LineSlots {
  #taken: ReadonlyMap<OrgKey, number> = new Map();

  /** A number for each line, in their order. The same lines get the same numbers. */
  assign(lines: readonly OrgKey[]): readonly number[] {
    const staying = new Set(lines.flatMap((line) => this.#taken.get(line) ?? []));
    const free = [...this.#taken.values()].filter((slot) => !staying.has(slot));
    let fresh = Math.max(-1, ...this.#taken.values());
    const slots = lines.map((line) => this.#taken.get(line) ?? free.shift() ?? (fresh += 1));
    this.#taken = new Map(lines.map((line, index) => [line, slots[index] ?? 0]));
    return slots;
  }
}
