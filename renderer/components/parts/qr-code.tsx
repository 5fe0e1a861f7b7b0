import { useMemo } from 'react';
import { encode } from 'uqr';

interface Props {
  readonly text: string;
  /** Its text alternative. */
  readonly label: string;
}

/** Cells of white around the code: scanners want four (ISO/IEC 18004 5.3.8). */
const QUIET = 4;

/** A QR code as one SVG path; always black on white, whatever the theme, or cameras would not read it. */
export function QrCode({ text, label }: Props) {
  const { size, path } = useMemo(() => draw(text), [text]);
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path className="qr-ground" d={`M0 0h${size}v${size}H0z`} />
      <path className="qr-cells" d={path} />
    </svg>
  );
}

function draw(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(text, { border: QUIET });
  const cells = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return { size, path: cells.join('') };
}
