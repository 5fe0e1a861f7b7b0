import type { SwitchList } from '../devtools/switch-list.ts';

/** `app.commandLine`: the switches of argv and those the app adds before Chromium starts. */
export class HostCommandLine implements Electron.CommandLine {
  private readonly switches: SwitchList;

  constructor(switches: SwitchList) {
    this.switches = switches;
  }

  appendArgument(value: string): void {
    this.switches.appendArgument(value);
  }
  appendSwitch(name: string, value?: string): void {
    this.switches.append(name, value);
  }
  getSwitchValue(name: string): string {
    return this.switches.get(name);
  }
  hasSwitch(name: string): boolean {
    return this.switches.has(name);
  }
  removeSwitch(name: string): void {
    this.switches.remove(name);
  }
}
