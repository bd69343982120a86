import { encode } from 'uqr';
import { m } from '../../../../../lib/i18n/m.ts';
import { squarePath } from '../_lib/square-path.ts';
import styles from './account.module.css';

/** Drawn here, so that the key goes nowhere else. */
export function QrCode({ text }: { readonly text: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return (
    <svg viewBox={`0 0 ${size} ${size}`} className={styles.qr} role="img" aria-label={m.accQrLabel()}>
      <path d={squarePath(data)} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
