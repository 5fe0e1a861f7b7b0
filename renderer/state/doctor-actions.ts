import type { AppError } from '../../shared/app-error.ts';
import type { Bridge } from '../../shared/ipc-contract.ts';
import type { DoctorReport } from '../../shared/doctor-report.ts';
import type { NetworkSettings } from '../../shared/network-settings.ts';
import type { Result } from '../../shared/result.ts';
import type { AppState } from './app-state.ts';
import type { Store } from './store.ts';

/** The doctor, the network's settings, and the question of a proxy. */
export function createDoctorActions(
  bridge: Bridge,
  store: Store<AppState>,
  settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>,
) {
  const patch = (part: Partial<AppState>) => store.update((state) => ({ ...state, ...part }));

  /** A proxy that wants a login for the first time is asked about at once; a refusal waits for the person. */
  const takeNetwork = (network: NetworkSettings) =>
    store.update((state) => {
      const isNew = network.proxyLogin.kind === 'wanted' && state.network?.proxyLogin.kind !== 'wanted';
      const isOver = network.proxyLogin.kind === 'none';
      return { ...state, network, asksProxyLogin: isNew || (state.asksProxyLogin && !isOver) };
    });
  const changeNetwork = async (call: Promise<Result<NetworkSettings>>): Promise<AppError | null> => {
    const result = await settle(call);
    if (result.ok) takeNetwork(result.value);
    return result.ok ? null : result.error;
  };
  const succeed = async <T>(call: Promise<T>): Promise<Result<T>> => ({ ok: true, value: await call });

  return {
    /** Subscribes to what the main process tells of it, and loads what there is. Returns the ways to stop. */
    startDoctor(): readonly (() => void)[] {
      const stops = [
        bridge.onNetworkChanged(takeNetwork),
        bridge.onDoctorWanted(() => patch({ showsDoctor: true })),
      ];
      void settle(succeed(bridge.getNetwork())).then((result) => {
        if (result.ok && store.get().network === null) takeNetwork(result.value);
      });
      return stops;
    },
    showDoctor: () => patch({ showsDoctor: true }),
    closeDoctor: () => patch({ showsDoctor: false }),
    runDoctor: (): Promise<Result<DoctorReport>> => settle(succeed(bridge.runDoctor())),
    async copyDoctorReport(withTrace: boolean): Promise<AppError | null> {
      const result = await settle(bridge.copyDoctorReport({ withTrace }));
      return result.ok ? null : result.error;
    },
    chooseExtraCa: () => changeNetwork(bridge.chooseExtraCa()),
    forgetExtraCa: () => changeNetwork(bridge.forgetExtraCa()),
    askProxyLogin: () => patch({ asksProxyLogin: true }),
    enterProxyLogin: (proxy: string, username: string, password: string) =>
      changeNetwork(bridge.enterProxyLogin({ proxy, username, password })),
    async declineProxyLogin(): Promise<void> {
      patch({ asksProxyLogin: false });
      await settle(succeed(bridge.declineProxyLogin()));
    },
  };
}
