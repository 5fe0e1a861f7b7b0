import { EventEmitter } from 'node:events';

/** `powerMonitor` of a machine that is awake and plugged in. A test emits what happens: `powerMonitor.emit('suspend')`. */
export class PowerMonitor extends EventEmitter implements Electron.PowerMonitor {
  onBatteryPower = false;

  isOnBatteryPower(): boolean {
    return this.onBatteryPower;
  }

  getCurrentThermalState(): ReturnType<Electron.PowerMonitor['getCurrentThermalState']> {
    return 'unknown';
  }

  /** @param idleThreshold in seconds */
  getSystemIdleState(idleThreshold: number): ReturnType<Electron.PowerMonitor['getSystemIdleState']> {
    if (!Number.isInteger(idleThreshold)) {
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${idleThreshold}`);
    }
    if (idleThreshold <= 0) throw new TypeError('Invalid idle threshold, must be greater than 0');
    return 'active';
  }

  /** In seconds. */
  getSystemIdleTime(): number {
    return 0;
  }
}
