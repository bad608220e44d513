import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** The bundles hold every dependency: electron-builder need neither install, rebuild nor collect any. */
export const beforeBuild = () => false;

/**
 * Takes out what a downloaded Electron loses anyway and one from a folder keeps: the app that an empty Electron shows.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export function afterExtract({ appOutDir, packager, electronPlatformName }) {
  const resources = electronPlatformName === 'darwin' ? join(appOutDir, packager.info.framework.distMacOsAppName, 'Contents', 'Resources') : join(appOutDir, 'resources');
  rmSync(join(resources, 'default_app.asar'), { force: true });
  rmSync(join(appOutDir, 'version'), { force: true });
}
