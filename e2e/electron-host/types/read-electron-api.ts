import fs from 'node:fs';
import ts from 'typescript';
import type { ElectronApi } from '../unimplemented.ts';

const EMITTER_METHODS = new Set(['on', 'off', 'once', 'addListener', 'removeListener']);

export function eventOf(member: ts.ClassElement | ts.TypeElement): string | undefined {
  if (!ts.isMethodDeclaration(member) && !ts.isMethodSignature(member)) return undefined;
  const type = member.parameters[0]?.type;
  if (!type || !ts.isLiteralTypeNode(type) || !ts.isStringLiteral(type.literal)) return undefined;
  return type.literal.text;
}

export function isStatic(member: ts.ClassElement | ts.TypeElement): boolean {
  if (!ts.canHaveModifiers(member)) return false;
  return ts.getModifiers(member)?.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword) === true;
}

/** The documented members and events of every class and interface in electron.d.ts; statics under `Name.static`. */
export function readElectronApi(file: string): ElectronApi {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const members: Record<string, string[]> = {};
  const events: Record<string, string[]> = {};
  const add = (to: Record<string, string[]>, key: string, value: string): void => {
    const list = (to[key] ??= []);
    if (!list.includes(value)) list.push(value);
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) && node.name) {
      const name = node.name.text;
      for (const member of node.members) {
        const { name: memberName } = member;
        if (!memberName || !ts.isIdentifier(memberName)) continue;
        const event = EMITTER_METHODS.has(memberName.text) ? eventOf(member) : undefined;
        if (event !== undefined) add(events, name, event);
        else add(members, isStatic(member) ? `${name}.static` : name, memberName.text);
      }
    }
    if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return { members, events };
}
