import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_PROXY } from './environment.ts';

interface Setting {
  path: string;
  name: string;
  value: string | number | boolean;
}

const office = (path: string, name: string, value: Setting['value']): Setting => ({ path: `/org.openoffice.${path}`, name, value });

/** No macro runs, no link is updated, nothing is fetched; and every slide has its page, hidden ones too, so that their numbers fit. */
const SETTINGS: readonly Setting[] = [
  office('Office.Common/Security/Scripting', 'MacroSecurityLevel', 3),
  office('Office.Common/Security/Scripting', 'DisableMacrosExecution', true),
  office('Office.Common/Security/Scripting', 'DisablePythonRuntime', true),
  office('Office.Common/Security/Scripting', 'DisableActiveContent', true),
  office('Office.Common/Security/Scripting', 'DisableOLEAutomation', true),
  office('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', true),
  office('Office.Common/Misc', 'FirstRun', false),
  office('Office.Common/Save/Document', 'WarnAlienFormat', false),
  office('Office.Calc/Content/Update', 'Link', 1),
  office('Office.Writer/Content/Update', 'Link', 0),
  office('Office.Java/VirtualMachine', 'Enable', false),
  office('Inet/Settings', 'ooInetProxyType', 2),
  ...(['HTTP', 'HTTPS', 'FTP'] as const).flatMap((kind) => [
    office('Inet/Settings', `ooInet${kind}ProxyName`, NO_PROXY.host),
    office('Inet/Settings', `ooInet${kind}ProxyPort`, NO_PROXY.port),
  ]),
  office('Inet/Settings', 'ooInetNoProxy', ''),
  office('Office.Common/Filter/PDF/Export', 'ExportHiddenSlides', true),
  office('Office.Common/Filter/PDF/Export', 'ExportNotes', false),
  office('Office.Common/Filter/PDF/Export', 'ExportNotesPages', false),
  office('Office.Common/Filter/PDF/Export', 'ExportBookmarks', false),
  office('Office.Common/Filter/PDF/Export', 'ExportFormFields', false),
  // As sharp as they are in the file, up to what the largest screen can show.
  office('Office.Common/Filter/PDF/Export', 'Quality', 95),
  office('Office.Common/Filter/PDF/Export', 'ReduceImageResolution', true),
  office('Office.Common/Filter/PDF/Export', 'ImageResolution', 300),
];

const item = ({ path, name, value }: Setting): string =>
  `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** Makes a profile that LibreOffice is run with: nothing of the user's own is read or changed. */
export async function writePrivateProfile(folder: string): Promise<void> {
  const user = join(folder, 'user');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'registrymodifications.xcu'), `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${SETTINGS.map(item).join('\n')}
</oor:items>
`);
}
