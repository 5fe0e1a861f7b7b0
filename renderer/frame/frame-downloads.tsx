import { Button, ProgressBar } from 'react-aria-components';
import type { FrameBridge } from '../../shared/frame-contract.ts';
import type { FrameDownload } from '../../shared/frame-state.ts';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Icon, Spinner } from '../components/parts/icon.tsx';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';
import { byteText } from './byte-text.ts';
import { FrameButton } from './frame-button.tsx';
import type { Run } from './use-frame-failure.ts';

interface Props {
  readonly bridge: FrameBridge;
  readonly run: Run;
  readonly downloads: readonly FrameDownload[];
}

/** What the pages of this window brought to the disk. */
export function FrameDownloads({ bridge, run, downloads }: Props) {
  if (downloads.length === 0) return null;
  return (
    <ul aria-label={words.frame.downloads.list} className="frame-row frame-downloads">
      {downloads.map((download) => (
        <DownloadLine key={download.id} bridge={bridge} run={run} download={download} />
      ))}
    </ul>
  );
}

function DownloadLine({
  bridge,
  run,
  download,
}: Omit<Props, 'downloads'> & { readonly download: FrameDownload }) {
  const text = words.frame.downloads;
  const { id, state } = download;
  const name = visibleText(download.fileName);
  const isUnderWay = state === 'progressing' || state === 'paused';
  return (
    <li className="frame-download" data-state={state}>
      {state === 'progressing' ? <Spinner /> : <Icon name={state === 'failed' ? 'warning' : 'download'} />}
      <ForeignText text={download.fileName} className="frame-download-name" />
      {isUnderWay && (
        <ProgressBar
          aria-label={text.progress(name)}
          className="frame-progress"
          value={download.receivedBytes}
          maxValue={Math.max(1, download.totalBytes)}
          isIndeterminate={download.totalBytes === 0}
          valueLabel={stateText(download)}
        >
          {({ percentage }) => (
            <span
              className="frame-progress-done"
              data-unknown={percentage === undefined || undefined}
              style={{ width: `${percentage ?? 100}%` }}
            />
          )}
        </ProgressBar>
      )}
      {/* Announced when it changes its kind, not with every byte. */}
      <span className="frame-download-state" {...(isUnderWay ? {} : { role: 'status' })}>
        {stateText(download)}
      </span>
      {state === 'done' && (
        <Button
          className="button button-small"
          aria-label={text.showOf(name)}
          onPress={() => void run(() => bridge.showDownload({ id }))}
        >
          <Icon name="folder" />
          {text.show}
        </Button>
      )}
      {isUnderWay ? (
        <FrameButton
          label={text.cancel(name)}
          icon="close"
          onPress={() => void run(() => bridge.cancelDownload({ id }))}
        />
      ) : (
        <FrameButton
          label={text.dismiss(name)}
          icon="close"
          onPress={() => void run(() => bridge.dismissDownload({ id }))}
        />
      )}
    </li>
  );
}

function stateText({ state, receivedBytes, totalBytes }: FrameDownload): string {
  const text = words.frame.downloads;
  const received = byteText(receivedBytes);
  const progress = totalBytes === 0 ? received : text.partly(received, byteText(totalBytes));
  switch (state) {
    case 'progressing':
      return progress;
    case 'paused':
      return `${text.paused}, ${progress}`;
    case 'done':
      return text.done(received);
    case 'failed':
      return text.failed;
    case 'cancelled':
      return text.cancelled;
  }
}
