import { Button } from 'react-aria-components';
import type { EmployerChange } from '../../core/replies/change.ts';
import { STAGE_NAMES } from '../../core/replies/model.ts';
import type { EmployerFile, Stage } from '../../core/replies/model.ts';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import type { RepliesUse } from './use-replies.ts';

interface StageFilesProps {
  employerId: string;
  stage: Stage;
  files: readonly EmployerFile[];
  use: RepliesUse;
  change: (change: EmployerChange) => Promise<boolean>;
}

/** The files of a stage: each is looked for where it lies, until a copy is kept. */
export function StageFiles({ employerId, stage, files, use, change }: StageFilesProps) {
  const { fail, say, clear } = useMessages();
  const show = (fileId: string) => {
    clear();
    ask('replies.showFile', { employerId, fileId }).catch(fail);
  };
  const keep = async ({ id, name }: EmployerFile) => {
    clear();
    if (await use.run(() => ask('replies.keepCopy', { employerId, stage, fileId: id }))) say(`A copy of ${name} is kept in Branchdeck’s own folder.`);
  };
  return (
    <div className="stage-files">
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              <Icon name="file" />
              <span className="stage-file-name">{file.name}</span>
              <span className="muted">{file.kept ? 'copy kept' : 'where it lies'}</span>
              <span className="row">
                <Button className="button small quiet" aria-label={`Show ${file.name} in its folder`} onPress={() => show(file.id)}>Show in folder</Button>
                {!file.kept && <Button className="button small quiet" aria-label={`Keep a copy of ${file.name}`} onPress={() => void keep(file)}>Keep a copy</Button>}
                <Button className="button small quiet" aria-label={`Take ${file.name} off`} onPress={() => void change({ type: 'drop-file', stage, fileId: file.id })}>Take off</Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Button className="button small" aria-label={`Add files to “${STAGE_NAMES[stage]}”`} onPress={() => void use.run(() => ask('replies.chooseFiles', { employerId, stage }))}><Icon name="plus" />Add files…</Button>
    </div>
  );
}
