import encodeQR from 'qr';
import look from './qr-code.module.css';

/** Modules of quiet around it (ISO/IEC 18004, 5.3.8): without them cameras do not find it. */
const QUIET = 4;

interface Props {
  readonly text: string;
  /** What it is, for whoever cannot see it. */
  readonly label: string;
}

/** Black on white in both colour schemes: many cameras read no other. */
export function QrCode({ text, label }: Props) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const size = rows.length;
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      className={look['code']}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
