import { Notification } from 'electron';
import type { Notifications } from '../../ports/notifications.ts';

/** What the system shows in its own way and place. Kept until it is gone: one that is collected can no longer be pressed. */
export function createSystemNotifications(): Notifications {
  const shown = new Set<Notification>();
  return {
    show({ title, body }, pressed) {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body, silent: true });
      shown.add(notification);
      notification.on('click', () => {
        shown.delete(notification);
        pressed();
      });
      notification.on('close', () => shown.delete(notification));
      notification.show();
    },
  };
}
