/**
 * Runs in a page's own world, before its scripts (its text is injected: it can use nothing from outside).
 *
 * DevTools tells nobody of permission requests, so the APIs that make them ask the host first and then do what
 * they always do: by then the host has told Chromium the app's answer, and whether the page gets what it asks
 * for, and with which error not, is Chromium's own doing.
 *
 * @param binding the name of the binding that reaches the host; gone from the page at once
 * @param receiver the name of the property through which the host answers
 */
export function askBeforeUsing(binding: string, receiver: string): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const send = scope[binding] as ((text: string) => void) | undefined;
  if (!send) return;
  Reflect.deleteProperty(scope, binding);
  const waiting = new Map<number, () => void>();
  const { stringify } = JSON;
  const PromiseClass = Promise;
  let lastId = 0;
  Object.defineProperty(scope, receiver, {
    value: (id: number) => {
      waiting.get(id)?.();
      waiting.delete(id);
    },
  });
  const ask = (kind: string, permission: string, mediaTypes?: readonly string[]): Promise<void> =>
    new PromiseClass((resolve) => {
      const id = ++lastId;
      waiting.set(id, resolve);
      send(stringify({ id, kind, permission, mediaTypes, url: location.href }));
    });

  /** Replaces a method that answers with a promise by one that asks first. */
  const wrap = (
    owner: object | undefined,
    method: string,
    kind: string,
    permissionOf: (args: readonly unknown[]) => string,
    mediaTypesOf?: (args: readonly unknown[]) => readonly string[],
  ): void => {
    const native = owner === undefined ? undefined : (Reflect.get(owner, method) as unknown);
    if (owner === undefined || typeof native !== 'function') return;
    const asking = {
      async [method](this: unknown, ...args: readonly unknown[]): Promise<unknown> {
        await ask(kind, permissionOf(args), mediaTypesOf?.(args));
        return Reflect.apply(native, this, args) as unknown;
      },
    }[method];
    Object.defineProperty(owner, method, {
      value: asking,
      writable: true,
      configurable: true,
      enumerable: true,
    });
  };

  const prototypeOf = (name: string): object | undefined =>
    (scope[name] as { prototype: object } | undefined)?.prototype;
  const always = (permission: string) => (): string => permission;
  const wants = (constraints: unknown, kind: string): boolean =>
    typeof constraints === 'object' && constraints !== null && Boolean(Reflect.get(constraints, kind));
  const mediaTypes = ([constraints]: readonly unknown[]): readonly string[] =>
    ['video', 'audio'].filter((kind) => wants(constraints, kind));

  wrap(scope['Notification'] as object | undefined, 'requestPermission', 'request', always('notifications'));
  wrap(prototypeOf('MediaDevices'), 'getUserMedia', 'request', always('media'), mediaTypes);
  wrap(prototypeOf('MediaDevices'), 'getDisplayMedia', 'request', always('display-capture'), mediaTypes);
  wrap(prototypeOf('MediaDevices'), 'enumerateDevices', 'check', always('media'));
  wrap(prototypeOf('Clipboard'), 'read', 'request', always('clipboard-read'));
  wrap(prototypeOf('Clipboard'), 'readText', 'request', always('clipboard-read'));
  wrap(prototypeOf('Clipboard'), 'write', 'request', always('clipboard-sanitized-write'));
  wrap(prototypeOf('Clipboard'), 'writeText', 'request', always('clipboard-sanitized-write'));
  wrap(prototypeOf('StorageManager'), 'persist', 'request', always('persistent-storage'));
  wrap(prototypeOf('WakeLock'), 'request', 'request', always('screen-wake-lock'));
  wrap(prototypeOf('Document'), 'requestStorageAccess', 'request', always('storage-access'));
  wrap(prototypeOf('Navigator'), 'requestMIDIAccess', 'request', ([options]) =>
    wants(options, 'sysex') ? 'midiSysex' : 'midi',
  );
  wrap(scope['IdleDetector'] as object | undefined, 'requestPermission', 'request', always('idle-detection'));
  wrap(scope, 'queryLocalFonts', 'request', always('local-fonts'));
  wrap(scope, 'getScreenDetails', 'request', always('window-management'));
  for (const device of ['HID', 'USB', 'Serial'])
    wrap(
      prototypeOf(device),
      device === 'Serial' ? 'requestPort' : 'requestDevice',
      'check',
      always(device.toLowerCase()),
    );
  const queried: Record<string, string> = {
    camera: 'media',
    microphone: 'media',
    'clipboard-write': 'clipboard-sanitized-write',
    midi: 'midi',
  };
  wrap(prototypeOf('Permissions'), 'query', 'check', ([descriptor]) => {
    const name = String(Reflect.get(Object(descriptor) as object, 'name'));
    return queried[name] ?? name;
  });

  const geolocation = prototypeOf('Geolocation');
  const { getCurrentPosition, watchPosition, clearWatch } = (geolocation ?? {}) as Partial<Geolocation>;
  if (geolocation && getCurrentPosition && watchPosition && clearWatch) {
    const watches = new Map<number, number | undefined>();
    let lastWatch = 0;
    const put = (name: string, value: unknown): boolean =>
      Reflect.defineProperty(geolocation, name, {
        value,
        writable: true,
        configurable: true,
        enumerable: true,
      });
    put(
      'getCurrentPosition',
      function (this: Geolocation, ...args: Parameters<typeof getCurrentPosition>): void {
        void ask('request', 'geolocation').then(() => Reflect.apply(getCurrentPosition, this, args));
      },
    );
    put('watchPosition', function (this: Geolocation, ...args: Parameters<typeof watchPosition>): number {
      const watch = ++lastWatch;
      watches.set(watch, undefined);
      void ask('request', 'geolocation').then(() => {
        if (watches.has(watch)) watches.set(watch, Reflect.apply(watchPosition, this, args));
      });
      return watch;
    });
    put('clearWatch', function (this: Geolocation, watch: number): void {
      const native = watches.get(watch);
      watches.delete(watch);
      if (native !== undefined) Reflect.apply(clearWatch, this, [native]);
    });
  }

  const legacy = Reflect.get(prototypeOf('Navigator') ?? {}, 'getUserMedia') as unknown;
  if (typeof legacy === 'function')
    Object.defineProperty(prototypeOf('Navigator'), 'getUserMedia', {
      value: function (this: Navigator, ...args: readonly unknown[]): void {
        void ask('request', 'media', mediaTypes(args)).then(
          () => Reflect.apply(legacy, this, args) as unknown,
        );
      },
      writable: true,
      configurable: true,
      enumerable: true,
    });
}
