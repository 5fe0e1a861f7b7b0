/** `crashReporter`: keeps parameters, reports nothing; the host has no crash handler. */
export const createCrashReporter = (): Electron.CrashReporter => {
  const parameters = new Map<string, string>();
  let isStarted = false;
  let uploads = false;
  return {
    start: (options) => {
      const { submitURL, uploadToServer = true, extra = {}, globalExtra = {} } = options;
      if (uploadToServer && !submitURL)
        throw new Error('submitURL must be specified when uploadToServer is true');
      isStarted = true;
      uploads = uploadToServer;
      for (const [key, value] of Object.entries({ ...globalExtra, ...extra })) parameters.set(key, value);
    },
    addExtraParameter: (key, value) => {
      parameters.set(key, value);
    },
    removeExtraParameter: (key) => {
      parameters.delete(key);
    },
    getParameters: () => Object.fromEntries(parameters),
    getLastCrashReport: () => null,
    getUploadedReports: () => [],
    getUploadToServer: () => isStarted && uploads,
    setUploadToServer: (uploadToServer) => {
      uploads = uploadToServer;
    },
  };
};
