import { join } from 'node:path';

/** What a program needs to know of this computer: where things are, and the language. */
const PASSED_ON = new Set(['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'LANGUAGE', 'TZ', 'USERPROFILE', 'USERNAME', 'APPDATA', 'LOCALAPPDATA', 'SYSTEMROOT', 'WINDIR', 'SYSTEMDRIVE', 'COMSPEC', 'PATHEXT', 'PROGRAMFILES', 'PROGRAMDATA', 'PROCESSOR_ARCHITECTURE', 'NUMBER_OF_PROCESSORS', 'FONTCONFIG_PATH', 'FONTCONFIG_FILE']);

/** Nobody listens there: whatever asks a proxy for the network is refused at once. */
export const NO_PROXY = { host: '127.0.0.1', port: 9 } as const;

/**
 * The environment that LibreOffice is run in: nothing of ours, its temporary files in the given folder, no display and no network.
 */
export function runEnvironment(env: NodeJS.ProcessEnv, folder: string): NodeJS.ProcessEnv {
  const passed = Object.entries(env).filter(([name]) => PASSED_ON.has(name.toUpperCase()) || name.startsWith('LC_'));
  const nowhere = `http://${NO_PROXY.host}:${NO_PROXY.port}`;
  return {
    ...Object.fromEntries(passed),
    TMPDIR: folder, TMP: folder, TEMP: folder,
    XDG_CONFIG_HOME: join(folder, 'config'), XDG_CACHE_HOME: join(folder, 'cache'),
    SAL_USE_VCLPLUGIN: 'svp', SAL_DISABLE_OPENCL: '1',
    http_proxy: nowhere, https_proxy: nowhere, ftp_proxy: nowhere, all_proxy: nowhere,
  };
}
