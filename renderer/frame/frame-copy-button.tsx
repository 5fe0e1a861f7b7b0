import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FrameBridge } from '../../shared/frame-contract.ts';
import { Icon } from '../components/parts/icon.tsx';
import { words } from '../text/words.ts';
import type { Run } from './use-frame-failure.ts';

/** How long the word stays (ms). */
const SHOWN_FOR = 4000;

/** Copies the page's address and says so for a moment. */
export function FrameCopyButton({ bridge, run }: { readonly bridge: FrameBridge; readonly run: Run }) {
  /** When it was copied last (ms since the epoch); null once that has been said. */
  const [copiedAt, setCopiedAt] = useState<number | null>(null);
  useEffect(() => {
    if (copiedAt === null) return undefined;
    const timer = setTimeout(() => setCopiedAt(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [copiedAt]);
  const copy = async () => {
    setCopiedAt((await run(() => bridge.copyPageUrl())) ? Date.now() : null);
  };
  const isCopied = copiedAt !== null;
  return (
    <span className="frame-button-place" title={words.frame.copyPageUrl}>
      <Button
        aria-label={words.frame.copyPageUrl}
        className={`frame-button ${isCopied ? 'frame-button-said' : ''}`}
        onPress={() => void copy()}
      >
        <Icon name={isCopied ? 'check' : 'copy'} />
        {isCopied && <span aria-hidden="true">{words.frame.copied}</span>}
      </Button>
      <span role="status" className="only-heard">
        {isCopied && words.frame.copied}
      </span>
    </span>
  );
}
