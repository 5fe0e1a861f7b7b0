/**
 * Writes `dist/electron.d.ts`: Electron's own types without what the host lacks, so that compiling the app against
 * them (app-check.tsconfig.json) turns every use of something lacking into a compile error. Run after build.ts.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import { eventOf, isStatic } from './read-electron-api.ts';

const host = path.dirname(import.meta.dirname);
const require = createRequire(import.meta.url);

const told = z.object({ exports: z.array(z.string()), lacking: z.record(z.string(), z.array(z.string())) });

/** The preload world's modules are not the main process's to tell of. */
const PRELOAD: Readonly<Record<string, readonly string[]>> = {
  ContextBridge: ['exposeInMainWorld'],
  IpcRenderer: ['invoke', 'send', 'on', 'off', 'once', 'addListener', 'removeListener', 'removeAllListeners'],
  WebFrame: ['getZoomFactor', 'setZoomFactor', 'getZoomLevel', 'setZoomLevel'],
};
const PRELOAD_EXPORTS = ['contextBridge', 'ipcRenderer', 'webFrame'];
/** Namespaces whose constants and classes are what `import … from 'electron'` offers. */
const EXPORTING = new Set(['Main', 'CrossProcessExports', 'Common', 'Renderer']);

const output = execFileSync(path.join(host, 'dist', 'electron'), ['--no-sandbox', '.'], {
  encoding: 'utf8',
  env: { ...process.env, ELECTRON_HOST_TELL_LACKING: '1', FORCE_COLOR: '0' },
  timeout: 30_000,
});
const { exports, lacking } = told.parse(JSON.parse(output));
const offered = new Set([...exports, ...PRELOAD_EXPORTS]);

function isLacking(type: string, member: ts.ClassElement | ts.TypeElement): boolean {
  const { name } = member;
  if (!name || !ts.isIdentifier(name)) return false;
  const event = eventOf(member);
  if (event !== undefined) return lacking[`${type}.event`]?.includes(event) === true;
  const preload = PRELOAD[type];
  if (preload) return !preload.includes(name.text);
  return lacking[isStatic(member) ? `${type}.static` : type]?.includes(name.text) === true;
}

const file = require.resolve('electron/electron.d.ts');
const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
const cuts: (readonly [number, number])[] = [];
const cut = (node: ts.Node): number => cuts.push([node.getFullStart(), node.getEnd()]);

function visit(node: ts.Node, namespace: string): void {
  if ((ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) && node.name) {
    const name = node.name.text;
    if (ts.isClassDeclaration(node) && EXPORTING.has(namespace) && !offered.has(name)) cut(node);
    else for (const member of node.members) if (isLacking(name, member)) cut(member);
  } else if (ts.isVariableStatement(node) && EXPORTING.has(namespace)) {
    const [declaration] = node.declarationList.declarations;
    const isOffered = declaration && ts.isIdentifier(declaration.name) && offered.has(declaration.name.text);
    if (isOffered !== true) cut(node);
  } else if (ts.isModuleDeclaration(node)) ts.forEachChild(node, (child) => visit(child, node.name.text));
  else if (ts.isModuleBlock(node)) ts.forEachChild(node, (child) => visit(child, namespace));
}
ts.forEachChild(source, (node) => visit(node, ''));

let text = source.text;
for (const [start, end] of cuts.toReversed()) text = text.slice(0, start) + text.slice(end);
fs.writeFileSync(path.join(host, 'dist', 'electron.d.ts'), text);
