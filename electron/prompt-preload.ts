import { contextBridge, ipcRenderer } from 'electron';
import type { PromptBridge } from '../shared/prompt-contract.ts';
import { exposeLook } from './expose-look.ts';

/** For the small window in which something is typed before it is done to production. */
const promptBridge = {
  getPrompt: () => ipcRenderer.invoke('prompt:getPrompt'),
  answerPrompt: (request) => ipcRenderer.invoke('prompt:answerPrompt', request),
} satisfies PromptBridge;

exposeLook();
contextBridge.exposeInMainWorld('promptBridge', promptBridge);
