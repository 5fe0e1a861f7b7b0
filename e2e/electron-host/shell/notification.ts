import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { asElectron } from './as-electron.ts';
import { ElectronEvent } from '../electron-event.ts';
import { notImplemented } from './not-implemented.ts';
import type { ShellPorts } from './ports.ts';
import type { Recorded } from './recorded.ts';

/** Makes the Notification class: shown ones are in `recorded.notifications`; a test emits 'click' and the like. */
export const createNotificationClass = (
  ports: ShellPorts,
  recorded: Recorded,
): typeof Electron.Notification => {
  class Notification extends EventEmitter implements Electron.Notification {
    actions: Electron.NotificationAction[];
    body: string;
    closeButtonText: string;
    hasReply: boolean;
    replyPlaceholder: string;
    silent: boolean;
    sound: string;
    subtitle: string;
    timeoutType: 'default' | 'never';
    title: string;
    toastXml: string;
    urgency: 'normal' | 'critical' | 'low';
    readonly #id: string;
    readonly #groupId: string;
    readonly #groupTitle: string;

    constructor(options: Electron.NotificationConstructorOptions = {}) {
      super();
      if (!ports.app.isReady()) throw new Error('Cannot create Notification before app is ready');
      this.#id = options.id || randomUUID();
      this.#groupId = options.groupId ?? '';
      this.#groupTitle = options.groupTitle ?? '';
      this.actions = options.actions ?? [];
      this.body = options.body ?? '';
      this.closeButtonText = options.closeButtonText ?? '';
      this.hasReply = options.hasReply ?? false;
      this.replyPlaceholder = options.replyPlaceholder ?? '';
      this.silent = options.silent ?? false;
      this.sound = options.sound ?? '';
      this.subtitle = options.subtitle ?? '';
      this.timeoutType = options.timeoutType ?? 'default';
      this.title = options.title ?? '';
      this.toastXml = options.toastXml ?? '';
      this.urgency = options.urgency ?? 'normal';
    }

    static isSupported(): boolean {
      return true;
    }

    static getHistory(): Promise<Electron.Notification[]> {
      return Promise.reject(notImplemented('Notification.getHistory'));
    }

    static handleActivation(): void {
      throw notImplemented('Notification.handleActivation');
    }

    static remove(): void {
      throw notImplemented('Notification.remove');
    }

    static removeAll(): void {
      throw notImplemented('Notification.removeAll');
    }

    static removeGroup(): void {
      throw notImplemented('Notification.removeGroup');
    }

    get id(): string {
      return this.#id;
    }

    get groupId(): string {
      return this.#groupId;
    }

    get groupTitle(): string {
      return this.#groupTitle;
    }

    /** Shows it; one that is already shown is shown anew. */
    show(): void {
      this.close();
      recorded.notifications.push(asElectron<Electron.Notification>(this));
      queueMicrotask(() => this.emit('show', new ElectronEvent()));
    }

    close(): void {
      const index = recorded.notifications.findIndex((shown) => Object.is(shown, this));
      if (index < 0) return;
      recorded.notifications.splice(index, 1);
      queueMicrotask(() => this.emit('close', ElectronEvent.with({ reason: 'applicationHidden' })));
    }
  }
  return Notification;
};
