import { z } from 'zod';
import { line, nothing, text, type Line } from './contract/line.ts';
import type { GuardedAct } from './production-guard.ts';
import type { OrgKind } from './org.ts';
import type { Result } from './result.ts';

/** What is asked in the small window in which something has to be typed before it is done. */
export interface Prompt {
  readonly act: GuardedAct;
  readonly orgs: readonly {
    readonly alias: string;
    readonly kind: OrgKind;
    readonly organizationName: string;
    readonly username: string;
  }[];
  /** What has to be typed. */
  readonly expected: string;
}

/**
 * Every message between that window and the main process. The window is made by the main process for one question and
 * heard only as long as it stands; no other page can answer in its place.
 */
export const promptContract = {
  getPrompt: line<Result<Prompt>>()(nothing),
  /** What was typed; null: the person turns away. The main process judges it, and closes the window. */
  answerPrompt: line<Result<null>>()(z.strictObject({ typed: text(200).nullable() })),
} as const;

export type PromptContract = typeof promptContract;
export type PromptChannel = keyof PromptContract;
export type PromptRequestOf<C extends PromptChannel> = z.output<PromptContract[C]['request']>;
export type PromptResponseOf<C extends PromptChannel> =
  PromptContract[C] extends Line<z.ZodType, infer Response> ? Response : never;

/** Names on the wire: none is also a line of another contract. */
export const promptWire = <C extends PromptChannel>(name: C): `prompt:${C}` => `prompt:${name}`;

/** What that window sees as `window.promptBridge`. */
export interface PromptBridge {
  getPrompt(): Promise<PromptResponseOf<'getPrompt'>>;
  answerPrompt(request: PromptRequestOf<'answerPrompt'>): Promise<PromptResponseOf<'answerPrompt'>>;
}
